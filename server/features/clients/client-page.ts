import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Period, parsePeriod, previousPeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import { type ClientAmounts, clientLines, hasClientLines, type StoredClientLine } from "../../runs/client-lines-repository.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { latestRun, type Run } from "../../runs/run-repository.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import { loadUnits } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { accountFigures } from "./account-figures.ts";
import {
  activitiesWith,
  type ClientAccount,
  type ClientActivity,
  type ClientFacts,
  clientsOfGroup,
  findClient,
  type Holding,
  holdingsOfClient,
  managerNames,
  productNames,
  visibleAccounts,
} from "./client-repository.ts";
import { type ClientRow, clientRows, sumOfRows } from "./client-rows.ts";

/** A period before or at the one shown: whether it has a run, whether its lines by client are there, and what was earned; null where nothing was. */
export type ClientMonth = Readonly<{ period: string; isCalculated: boolean; isPrepared: boolean; figures: ClientAmounts | null }>;

export type ClientPageData = Readonly<{
  run: Run;
  client: ClientFacts;
  /** null while the lines by client of this run are not there */
  lines: readonly StoredClientLine[] | null;
  total: ClientAmounts | null;
  bank: ClientAmounts | null;
  accounts: readonly (ClientAccount & Readonly<{ figures: ClientAmounts | null }>)[];
  holdings: readonly Holding[];
  activities: readonly ClientActivity[];
  months: readonly ClientMonth[];
  /** the other clients of its group */
  members: readonly (ClientFacts & Readonly<{ figures: ClientAmounts | null }>)[];
  names: Readonly<{ managers: ReadonlyMap<string, string>; products: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> }>;
}>;

const PERIODS = 12;
const MOST_ACTIVITIES = 200;

/** Everything about one client in a period. Throws `run_missing` and `client_unknown` (also where the actor may not see the client). */
export async function clientPage(context: Context, input: { client: string; period: string }): Promise<ClientPageData> {
  const { database, actor } = context;
  authorize(actor, "clients.read");
  const period = parsePeriod(input.period);
  const run = await requireRun(context, input.period);
  const snapshot: Snapshot = { sql: database, position: run.position, units: null };
  const client = await findClient(snapshot, input.client);
  const accounts = client ? await visibleAccounts(snapshot, actor.scope, client.code) : [];
  if (!client || (actor.scope.kind !== "all" && accounts.length === 0)) throw new MeritError("client_unknown", { client: input.client });
  const codes = accounts.map(({ code }) => code);
  const rows = await clientRows(context, run);
  const lines = rows && (await clientLines({ ...snapshot, runId: run.id }, actor.scope, { clients: [client.code] }));
  const figures = lines ? await figuresOfAccounts(context, snapshot, run, period, client.code, codes, lines) : null;
  const holdings = await holdingsOfClient(snapshot, client.code, codes);
  const activities = await activitiesWith(snapshot, client.code, period, MOST_ACTIVITIES);
  const managers = [...holdings, ...activities].map(({ manager }) => manager);
  return {
    run,
    client,
    lines,
    total: lines && sumOfRows(lines),
    bank: rows && sumOfRows(rows),
    accounts: accounts.map((account) => ({ ...account, figures: figures?.get(account.code) ?? null })),
    holdings,
    activities,
    months: await monthsOfClient(context, client.code, period),
    members: client.group === null ? [] : await otherMembers(snapshot, client.group, client.code, rows),
    names: {
      managers: await managerNames(snapshot, [...new Set(managers)]),
      products: await productNames(snapshot),
      units: new Map((await loadUnits(snapshot)).map(({ code, name }) => [code, name])),
    },
  };
}

/** What a client's lines are made of, account by account. Throws what accountFigures throws. */
export async function figuresOfAccounts(
  { database }: Pick<Context, "database">,
  snapshot: Snapshot,
  run: Run,
  period: Period,
  client: string,
  accounts: readonly string[],
  lines: readonly StoredClientLine[],
): Promise<Map<string, ClientAmounts>> {
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const credited = await creditLines(database, { kind: "all" }, run.id, { units });
  return accountFigures(snapshot, period, { client, accounts, lines, credited });
}

/** The period shown and those of its kind before it, oldest first. */
async function monthsOfClient({ database, actor }: Context, client: string, last: Period): Promise<ClientMonth[]> {
  const months: ClientMonth[] = [];
  let period = last;
  for (let i = 0; i < PERIODS; i++) {
    const run = await latestRun(database, period.code);
    const isReady = run !== null && (await hasClientLines(database, run.id));
    const filter = { clients: [client] };
    const lines = isReady ? await clientLines({ sql: database, position: run.position, runId: run.id }, actor.scope, filter) : null;
    // Nothing was earned with the client: no figure, which is not a zero that could be explained.
    const figures = lines !== null && lines.length > 0 ? sumOfRows(lines) : null;
    months.unshift({ period: period.code, isCalculated: run !== null, isPrepared: isReady, figures });
    period = previousPeriod(period);
  }
  return months;
}

async function otherMembers(snapshot: Snapshot, group: string, client: string, rows: readonly ClientRow[] | null) {
  const known = new Map(rows?.map((row) => [row.code, row]));
  return (await clientsOfGroup(snapshot, group))
    .filter(({ code }) => code !== client)
    .map((member) => ({ ...member, figures: known.get(member.code) ?? null }));
}
