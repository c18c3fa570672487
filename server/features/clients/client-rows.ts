import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { Scope } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import { type ClientAmounts, clientTotals, hasClientLines } from "../../runs/client-lines-repository.ts";
import { keepLast } from "../../runs/keep-last.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import type { Context } from "../context.ts";
import { allClients, type ClientFacts, holdersOfClients } from "./client-repository.ts";

/** A client with what it brought and who holds it on the period's last day. */
export type ClientRow = ClientFacts & ClientAmounts & Readonly<{ managers: readonly string[]; products: number }>;

const MOST_KEPT = 3;
/** Rows of the runs asked for last. Runs and what they were made from never change, so neither do these. */
const keep = keepLast<readonly ClientRow[]>(MOST_KEPT);

/**
 * Every client that a run has lines of and the actor may see, in the order of the codes; null while the lines are not there.
 * A page of the table, a sort or a search asks again, so the last few runs' rows are kept in memory.
 */
export async function clientRows({ database, actor }: Context, run: Run): Promise<readonly ClientRow[] | null> {
  if (!(await hasClientLines(database, run.id))) return null;
  return keep(database, `${run.id} ${JSON.stringify(actor.scope)}`, () => readRows(database, actor.scope, run));
}

async function readRows(database: Database, scope: Scope, run: Run): Promise<ClientRow[]> {
  const snapshot: Snapshot = { sql: database, position: run.position, units: null };
  const totals = await clientTotals({ sql: database, position: run.position, runId: run.id }, scope);
  const facts = new Map((await allClients(snapshot)).map((client) => [client.code, client]));
  const holders = await holdersOfClients(snapshot, parsePeriod(run.period));
  return totals.map(({ client, ...sums }) => ({
    ...(facts.get(client) ?? { code: client, name: client, kind: "", industry: null, segment: null, group: null, status: null }),
    ...sums,
    managers: holders.get(client) ?? [],
  }));
}

/** The sums of some rows. */
export function sumOfRows(rows: readonly ClientAmounts[]): ClientAmounts {
  let baseMarginMinor = 0n;
  let baseAdbMinor = 0n;
  let baseClosingMinor = 0n;
  let baseIncomeMinor = 0n;
  for (const row of rows) {
    baseMarginMinor += row.baseMarginMinor;
    baseAdbMinor += row.baseAdbMinor;
    baseClosingMinor += row.baseClosingMinor;
    baseIncomeMinor += row.baseIncomeMinor;
  }
  return { baseMarginMinor, baseAdbMinor, baseClosingMinor, baseIncomeMinor };
}
