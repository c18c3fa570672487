import type { Label, Step, Unit } from "../../../lib/scoring/explanation/step.ts";
import { currencyDecimals } from "../../../lib/scoring/money/currency.ts";
import { toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { multiply, type Rational, rational, toFraction } from "../../../lib/scoring/money/rational.ts";
import type { Database } from "../../db/database.ts";
import { importFileNames } from "./explanation-repository.ts";

/**
 * A step as it leaves the server. `value` is decimal text for reading (money in major units), `exact` the same value as a
 * fraction, so that anybody can check the sums; a leaf's `source` names the imported file and line.
 */
export type PresentedStep = Readonly<{
  label: Label;
  value: string;
  exact: string;
  unit: Unit;
  currency?: string;
  how: Step["how"];
  children: readonly PresentedStep[];
  source?: Readonly<{ kind: string; importId: number; file: string; line: number }>;
}>;

const READABLE: Readonly<Partial<Record<Unit, number>>> = { count: 0, days: 0, rate: 6, share: 6, "year-fraction": 8 };
const EXTRA_DIGITS = 4;

/** Turns a tree of steps into plain texts, with the names of the files its leaves came from. */
export async function presentStep(database: Database, root: Step): Promise<PresentedStep> {
  const ids = new Set<number>();
  collect(root, ids);
  const files = await importFileNames(database, [...ids]);
  return present(root, files);
}

function collect({ source, children }: Step, ids: Set<number>): void {
  if (source) ids.add(source.importId);
  for (const child of children) collect(child, ids);
}

function present({ label, value, unit, currency, how, children, source }: Step, files: ReadonlyMap<number, string>): PresentedStep {
  const major = isMoney(unit) && currency !== undefined ? multiply(value, rational(1n, 10n ** BigInt(currencyDecimals(currency)))) : value;
  return {
    label,
    value: readable(major, unit, currency),
    exact: toFraction(major),
    unit,
    ...(currency !== undefined && { currency }),
    how,
    children: children.map((child) => present(child, files)),
    ...(source && { source: { ...source, file: files.get(source.importId) ?? "" } }),
  };
}

const isMoney = (unit: Unit): boolean => unit === "money" || unit === "money-days";

/** Money shows the currency's decimals where it is whole in minor units, and some more where it is not yet rounded. */
function readable(value: Rational, unit: Unit, currency: string | undefined): string {
  if (!isMoney(unit) || currency === undefined) return trimmed(toFixedDecimal(value, READABLE[unit] ?? 6), 0);
  const decimals = currencyDecimals(currency);
  return trimmed(toFixedDecimal(value, decimals + EXTRA_DIGITS), decimals);
}

/** Without trailing zeros, but with at least `keep` decimals. */
function trimmed(text: string, keep: number): string {
  const point = text.indexOf(".");
  if (point < 0) return text;
  let end = text.length;
  while (end > point + 1 + keep && text[end - 1] === "0") end--;
  return text[end - 1] === "." ? text.slice(0, end - 1) : text.slice(0, end);
}
