import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { attainmentText, pointsText, scoreText } from "./figure-text.ts";
import { getGradesInput, getGradesOutput } from "./get-grades.types.ts";
import { toScoredRun } from "./shared.types.ts";
import { type Distribution, type GradeCell, type GradeRow, unitGrades } from "./unit-grades.ts";

/** Managers by metrics: points, scores, grades and bonuses of the bank or a unit. */
export const getGrades = procedureFor("run.read")
  .input(getGradesInput)
  .output(getGradesOutput)
  .query(async ({ ctx, input }) => {
    const { found, unit, columns, rows, distributions, bonusMinor, withoutCard } = await unitGrades(ctx, input);
    const currency = found.run.baseCurrency;
    const schemes = new Map(distributions.map((one) => [one.scheme, one.bands]));
    return {
      ...toScoredRun(found),
      unit,
      columns: [...columns],
      rows: rows.map((row) => sendRow(row, schemes.get(row.line.gradeScheme ?? "") ?? [], currency)),
      distributions: distributions.map((one) => ({ ...one, bands: [...one.bands] })),
      bonus: bonusMinor === null ? null : toMoney(bonusMinor, currency),
      withoutCard,
    };
  });

function sendRow({ line, name, cells }: GradeRow, bands: Distribution["bands"], currency: string) {
  const { manager, unit, position, score, earned, grade, bonusMinor, warnings } = line;
  const at = bands.findIndex((band) => band.grade === grade) + 1;
  const bounds = bands.map(({ from }) => parseDecimal(from));
  return {
    manager,
    name,
    unit,
    position,
    score: score === null ? null : scoreText(parseFraction(score), bounds),
    earned,
    grade,
    level: at === 0 ? null : { at, of: bands.length },
    bonus: bonusMinor === null ? null : toMoney(bonusMinor, currency),
    cells: cells.map(sendCell),
    notices: warnings.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}

const sendCell = (cell: GradeCell | null) =>
  cell && {
    attainment: cell.attainment && attainmentText(cell.attainment),
    points: cell.points && pointsText(cell.points),
    weight: pointsText(cell.weight),
  };
