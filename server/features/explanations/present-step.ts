import type { Label, Step, Unit } from "../../../lib/scoring/explanation/step.ts";
import { currencyDecimals } from "../../../lib/scoring/money/currency.ts";
import { toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { multiply, type Rational, rational, toFraction } from "../../../lib/scoring/money/rational.ts";
import type { Database } from "../../db/database.ts";
import { accountOf, type Cut } from "./cut-tree.ts";
import type { FigureKind } from "./explainers/index.ts";
import { importFileNames } from "./explanation-repository.ts";
import type { FigureQuery } from "./figure-query.ts";

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
  /** `account` where the row is about one: it finds the row again */
  source?: Readonly<{ kind: string; importId: number; file: string; line: number; account?: string }>;
  /** the figure that explains a stored step */
  target?: FigureQuery & { explain: FigureKind };
  /** what the value rests on beside its steps, whole */
  evidence?: readonly PresentedStep[];
}>;

const READABLE: Readonly<Partial<Record<Unit, number>>> = { count: 2, days: 0, rate: 6, share: 6, "year-fraction": 8 };
const EXTRA_DIGITS = 4;

/** Turns a tree of steps into plain texts, with the names of the files its leaves came from. */
export async function presentStep(database: Database, root: Step): Promise<PresentedStep> {
  const files = await filesOf(database, root);
  const present = (step: Step, above?: string): PresentedStep => {
    const account = accountOf(step, above);
    return { ...presented(step, files, account), children: step.children.map((child) => present(child, account)) };
  };
  return present(root);
}

/** The same for a tree that was cut, below a step about `account`. */
export async function presentCut(database: Database, root: Cut<Step>, account: string | undefined): Promise<Cut<PresentedStep>> {
  const files = await filesOf(database, root);
  const present = (step: Cut<Step>, above: string | undefined): Cut<PresentedStep> => {
    const own = accountOf(step, above);
    const { childCount } = step;
    return { ...presented(step, files, own), childCount, children: step.children.map((child) => present(child, own)) };
  };
  return present(root, account);
}

/** A tree whose leaves are figures of a document, not of the database; evidence stands there once, beside the tree. */
export function presentTree({ evidence: _, ...root }: Step): PresentedStep {
  return { ...presented(root, new Map(), undefined), children: root.children.map(presentTree) };
}

async function filesOf(database: Database, root: Step): Promise<ReadonlyMap<number, string>> {
  const ids = new Set<number>();
  collect(root, ids);
  return importFileNames(database, [...ids]);
}

function collect({ source, children, evidence = [] }: Step, ids: Set<number>): void {
  if (source) ids.add(source.importId);
  for (const step of [...children, ...evidence]) collect(step, ids);
}

function presented(step: Step, files: ReadonlyMap<number, string>, account: string | undefined): Omit<PresentedStep, "children"> {
  const { label, value, unit, currency, how, source, figure, evidence } = step;
  const whole = (one: Step): PresentedStep => ({ ...presented(one, files, account), children: one.children.map(whole) });
  const major = isMoney(unit) && currency !== undefined ? multiply(value, rational(1n, 10n ** BigInt(currencyDecimals(currency)))) : value;
  return {
    label,
    value: readable(major, unit, currency),
    exact: toFraction(major),
    unit,
    ...(currency !== undefined && { currency }),
    how,
    ...(source && { source: { ...source, file: files.get(source.importId) ?? "", ...(account !== undefined && { account }) } }),
    // Steps name figures as queries do: that is what the registry's kinds answer to.
    ...(figure && { target: figure as FigureQuery & { explain: FigureKind } }),
    ...(evidence && { evidence: evidence.map(whole) }),
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
