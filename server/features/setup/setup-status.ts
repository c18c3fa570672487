import { monthLength } from "../../../lib/scoring/periods/day.ts";
import { monthPeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import type { Database } from "../../db/database.ts";
import type { KindName } from "../../imports/kinds/kind.ts";
import type { Context } from "../context.ts";
import { listRuns } from "../runs/index.ts";
import { type BalanceReach, countFacts, findBalanceReach, findCurrencies, findMarks } from "./setup-repository.ts";

/**
 * What a first run needs, in the order in which it has to be imported; then what makes it richer. Without assignments everything
 * would be credited to the house accounts, so they count as needed.
 */
const NEEDED = [
  "units",
  "managers",
  "products",
  "clients",
  "accounts",
  "assignments",
  "balances",
  "rates",
] as const satisfies readonly KindName[];
const OPTIONAL = ["income", "activities", "deals"] as const satisfies readonly KindName[];

type Part = Readonly<{ kind: KindName; needed: boolean; count: number; isThere: boolean }>;
/**
 * What is there and what is missing for a first run. `currencies` without an exchange rate, beside the base currency, stand in
 * `currenciesMissing`. `proposed` is the newest month that the balances reach through.
 */
export type SetupStatus = Readonly<{
  isEmpty: boolean;
  parts: readonly Part[];
  currenciesMissing: readonly string[];
  balances: Readonly<{ first: string; last: string }> | null;
  proposed: string | null;
  periods: readonly string[];
  isReady: boolean;
  runs: Readonly<{ count: number; latest: string | null }>;
}>;

const PERIODS_OFFERED = 36;
/** A month's last balances may be of a weekend earlier. */
const DAYS_BEFORE_END = 4;

type Known = Readonly<{ marks: string; status: SetupStatus }>;
const known = new WeakMap<Database, Known>();

/** What is there for a first run. Counted again only after something has entered, so that it may be asked every few seconds. */
export async function setupStatus(context: Context): Promise<SetupStatus> {
  authorize(context.actor, "facts.import");
  const { position, run } = await findMarks(context.database);
  const marks = `${position}/${run}`;
  const before = known.get(context.database);
  if (before?.marks === marks) return before.status;
  const status = await readStatus(context, position);
  known.set(context.database, { marks, status });
  return status;
}

async function readStatus(context: Context, position: number): Promise<SetupStatus> {
  const { database } = context;
  const parts: Part[] = [];
  for (const kind of NEEDED) parts.push(part(kind, true, await countFacts(database, kind)));
  const currenciesMissing = missingRates(await findCurrencies(database));
  const fx = await countFacts(database, "fx");
  if (fx > 0 || currenciesMissing.length > 0)
    parts.push({ kind: "fx", needed: currenciesMissing.length > 0, count: fx, isThere: currenciesMissing.length === 0 });
  for (const kind of OPTIONAL) parts.push(part(kind, false, await countFacts(database, kind)));
  const reach = await findBalanceReach(database);
  const runs = await listRuns(context);
  return {
    isEmpty: position === 0,
    parts,
    currenciesMissing,
    balances: reach && { first: monthPeriod(reach.firstMonth).code, last: monthPeriod(reach.lastMonth).code },
    proposed: reach && monthPeriod(lastWholeMonth(reach)).code,
    periods: reach ? periodsOf(reach) : [],
    isReady: parts.every(({ needed, isThere }) => isThere || !needed),
    runs: { count: runs.length, latest: runs[0]?.period ?? null },
  };
}

const part = (kind: KindName, needed: boolean, count: number): Part => ({ kind, needed, count, isThere: count > 0 });

/** The base currency is the one that has no rate; where more than one has none, all but one of them need one. */
function missingRates({ used, withRates }: { used: readonly string[]; withRates: readonly string[] }): string[] {
  const without = used.filter((currency) => !withRates.includes(currency));
  return without.length > 1 ? without : [];
}

/** The last month with balances, or the one before it where its balances break off. */
const lastWholeMonth = ({ firstMonth, lastMonth, lastDay }: BalanceReach): number =>
  lastMonth > firstMonth && lastDay < monthLength(lastMonth) - DAYS_BEFORE_END ? lastMonth - 1 : lastMonth;

/** Months to choose from, the newest first. */
const periodsOf = ({ firstMonth, lastMonth }: BalanceReach): string[] =>
  Array.from({ length: Math.min(PERIODS_OFFERED, lastMonth - firstMonth + 1) }, (_, i) => monthPeriod(lastMonth - i).code);
