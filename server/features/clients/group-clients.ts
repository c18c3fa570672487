import { authorize } from "../../access/policy.ts";
import type { ClientAmounts } from "../../runs/client-lines-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { type ClientRow, clientRows, sumOfRows } from "./client-rows.ts";

export const DIMENSIONS = ["group", "industry", "segment", "kind", "status"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The clients that share a value (null: those without one), and what they brought. */
export type ClientClass = Readonly<{ value: string | null; clients: number; names: readonly string[] }> & ClientAmounts;
export type Breakdown = Readonly<{ bank: ClientAmounts; classes: readonly ClientClass[] }>;

const NAMES = 3;

/** The clients of a period's latest run by group, industry or another of their traits. Null while the lines by client are not there. */
export async function groupClients(
  context: Context,
  { period, by }: { period: string; by: Dimension },
): Promise<{ run: Run; breakdown: Breakdown | null }> {
  authorize(context.actor, "clients.read");
  const run = await requireRun(context, period);
  const rows = await clientRows(context, run);
  if (rows === null) return { run, breakdown: null };
  const classes = [...Map.groupBy(rows, (row) => row[by] || null)].map(([value, members]) => classOf(value, members));
  classes.sort((a, b) => Number(a.value === null) - Number(b.value === null) || compareMinor(b.baseMarginMinor, a.baseMarginMinor));
  return { run, breakdown: { bank: sumOfRows(rows), classes } };
}

/**
 * The clients of a class: those who share a value, or (null) have none; with what they brought. Null while the lines by client are
 * not there.
 */
export async function clientsOfClass(
  context: Context,
  run: Run,
  { by, value }: Readonly<{ by: Dimension; value: string | null }>,
): Promise<readonly ClientRow[] | null> {
  authorize(context.actor, "clients.read");
  return (await clientRows(context, run))?.filter((row) => (row[by] || null) === value) ?? null;
}

const classOf = (value: string | null, members: readonly ClientRow[]): ClientClass => ({
  value,
  clients: members.length,
  names: members.slice(0, NAMES).map(({ name }) => name),
  ...sumOfRows(members),
});

const compareMinor = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
