import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { pointsText } from "./figure-text.ts";
import { getGradeHistoryInput, getGradeHistoryOutput } from "./get-grade-history.types.ts";
import { gradeHistory } from "./grade-history.ts";
import { toScoredRun } from "./shared.types.ts";

/** A manager's grades and scores, period by period. */
export const getGradeHistory = procedureFor("run.read")
  .input(getGradeHistoryInput)
  .output(getGradeHistoryOutput)
  .query(async ({ ctx, input }) => {
    const { found, periods } = await gradeHistory(ctx, input);
    const currency = found.run.baseCurrency;
    return {
      ...toScoredRun(found),
      periods: periods.map(({ period, was }) => ({
        period,
        was: was && {
          version: was.version,
          score: was.score && pointsText(was.score),
          earned: was.earned,
          grade: was.grade,
          levels: [...was.levels],
          bonus: was.bonusMinor === null ? null : toMoney(was.bonusMinor, currency),
        },
      })),
    };
  });
