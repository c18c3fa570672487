import { procedureFor } from "../../api/trpc.ts";
import { getScorecardInput, getScorecardOutput } from "./get-scorecard.types.ts";
import { managerScorecard } from "./manager-scorecard.ts";
import { sendCard } from "./send-card.ts";
import { toScoredRun } from "./shared.types.ts";

/** How a manager came out in a period: metrics, score, grade, bonus, and what the next grade takes. */
export const getScorecard = procedureFor("run.read")
  .input(getScorecardInput)
  .output(getScorecardOutput)
  .query(async ({ ctx, input }) => {
    const { found, manager, card } = await managerScorecard(ctx, input);
    const { code, name, posting } = manager;
    return {
      ...toScoredRun(found),
      manager: { code, name, unit: posting.unit, position: posting.position },
      card: card && sendCard(card, found.run.baseCurrency),
    };
  });
