import { router } from "../../api/trpc.ts";
import { getGradeHistory } from "./get-grade-history.procedure.ts";
import { getGrades } from "./get-grades.procedure.ts";
import { getScorecard } from "./get-scorecard.procedure.ts";
import { listScoredPeriods } from "./list-scored-periods.procedure.ts";

export const scorecardsRouter = router({ get: getScorecard, grades: getGrades, history: getGradeHistory, periods: listScoredPeriods });
