import { ScoringError } from "../../../lib/scoring/errors.ts";
import { literal, name } from "../stage/literal.ts";
import type { CheckContext } from "./check.ts";

type Values = readonly (string | null)[];

/**
 * Applies a rule of the scoring core to each different combination of values, instead of stating it a second time in SQL. What
 * the rule throws becomes the fault of every row with that combination, under the column that `blame` names.
 */
export async function checkDistinct(
  { stage }: CheckContext,
  columns: readonly string[],
  rule: (values: Values) => void,
  blame: (code: string) => string,
): Promise<void> {
  const combinations = await stage.rows<Values>(`SELECT DISTINCT ${columns.map(name).join(", ")} FROM good`);
  for (const values of combinations) {
    const error = thrownBy(() => rule(values));
    if (!error) continue;
    const same = columns
      .map((column, i) => `${name(column)} IS NOT DISTINCT FROM ${values[i] === null ? "NULL" : literal(values[i] as string)}`)
      .join(" AND ");
    const column = blame(error.code);
    await stage.run(
      `INSERT INTO faults SELECT line, ${literal(column)}, ${name(column)}, ${literal(error.code)}, ${literal(JSON.stringify(error.params))} FROM good WHERE ${same}`,
    );
  }
}

function thrownBy(work: () => void): ScoringError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ScoringError) return error;
    throw error;
  }
}
