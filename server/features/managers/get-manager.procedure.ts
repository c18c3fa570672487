import { toCount, toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getManagerInput, getManagerOutput } from "./get-manager.types.ts";
import { type ManagerPage, managerPage } from "./manager-page.ts";

type Line = ManagerPage["lines"][number];

/** What one manager contributed in a period. */
export const getManager = procedureFor("run.read")
  .input(getManagerInput)
  .output(getManagerOutput)
  .query(async ({ ctx, input }) => {
    const { run, manager, lines, activity, history } = await managerPage(ctx, input);
    return {
      run: toRunHead(run),
      manager: {
        ...manager,
        postings: manager.postings.map(({ unit, position, from, to }) => ({ unit, position, from, to })),
      },
      lines: lines.map((line) => ({
        unit: line.unit,
        product: line.product,
        currency: line.currency,
        source: line.source,
        own: columnsOf([line], line.currency, { adb: "adbMinor", closing: "closingMinor", margin: "marginMinor", income: "incomeMinor" }),
        base: baseOf([line], run.baseCurrency),
      })),
      totals: lines.length === 0 ? null : baseOf(lines, run.baseCurrency),
      history: history.map(({ period, version, activities, ...month }) => ({
        period,
        version,
        ...eachMoney(month, (minor) => toMoney(minor, run.baseCurrency)),
        activities: activities === null ? null : toCount(activities),
      })),
      changes: changesOf(history),
      activities: {
        total: toCount(activity.reduce((sum, { count }) => sum + count, 0)),
        kinds: activity.map(({ kind, count }) => ({ kind, count: toCount(count) })),
      },
    };
  });

/** What the last period's figures are more or less than those of the one before it. */
function changesOf(history: ManagerPage["history"]) {
  const [before, now] = [history.at(-2), history.at(-1)];
  const change = (metric: Column | "activities"): string | null => {
    const [earlier, later] = [before?.[metric] ?? null, now?.[metric] ?? null];
    return earlier === null || later === null ? null : String(later - earlier);
  };
  return {
    margin: change("margin"),
    adb: change("adb"),
    closing: change("closing"),
    income: change("income"),
    activities: change("activities"),
  };
}

/** The money of a period, each figure as it is sent. */
function eachMoney<T>({ margin, adb, closing, income }: Record<Column, bigint | null>, send: (minor: bigint) => T) {
  const sent = (minor: bigint | null): T | null => (minor === null ? null : send(minor));
  return { margin: sent(margin), adb: sent(adb), closing: sent(closing), income: sent(income) };
}

type Column = "adb" | "closing" | "margin" | "income";
type MinorField = { [K in keyof Line]: Line[K] extends bigint ? K : never }[keyof Line];

const baseOf = (lines: readonly Line[], currency: string) =>
  columnsOf(lines, currency, { adb: "baseAdbMinor", closing: "baseClosingMinor", margin: "baseMarginMinor", income: "baseIncomeMinor" });

/** The sums of four columns of some lines. */
function columnsOf(lines: readonly Line[], currency: string, fields: Record<Column, MinorField>) {
  const sum = (field: MinorField) =>
    toMoney(
      lines.reduce((total, line) => total + line[field], 0n),
      currency,
    );
  return { adb: sum(fields.adb), closing: sum(fields.closing), margin: sum(fields.margin), income: sum(fields.income) };
}
