import type { Deal, DealFacts, DealSplit, HeldAccount, NumberedPolicy, Organisation } from "../../lib/scoring/deals/deal.ts";
import { type Day, monthIndexOf, monthStart, toDay } from "../../lib/scoring/periods/day.ts";
import type { MonthSpan, Period } from "../../lib/scoring/periods/period.ts";
import type { BankFacts } from "../../lib/scoring/score-period.ts";
import { splitScheme } from "../../lib/scoring/splits/registry.ts";
import { instantOf } from "../db/ledger.ts";
import { splitPoliciesFor } from "../rules/split-policies.ts";
import { loadAccountFacts } from "./account-facts.ts";
import { type DatedRow, dated, type Origin, rowsOf, source } from "./rows.ts";
import { live, type Snapshot } from "./snapshot.ts";
import { loadUnits } from "./unit-tree.ts";

/** What deals are shared by, beside exchange rates. */
export type LoadedDeals = Omit<DealFacts, "baseCurrency" | "fx"> & Pick<BankFacts, "dealSplits" | "dealAccounts">;

/**
 * The deals as of a snapshot, and the policies that count for a period: of each the latest version that begins on or before the
 * period's last day. Accounts and their balances come with the deals that are, or by default may be, shared by them; with those in
 * `weighed` alone where it is given.
 */
export async function loadDealFacts(snapshot: Snapshot, period: Pick<Period, "end">, weighed?: readonly string[]): Promise<LoadedDeals> {
  const deals = await loadDeals(snapshot);
  const accounts = await rowsOf<{ deal: string; account: string } & DatedRow>(snapshot, "deal_accounts");
  const dealSplits = await loadSplits(snapshot);
  const organisation = await loadOrganisation(snapshot, period);
  const rows = accounts.map((row) => ({ deal: row.deal, account: row.account, ...dated(row) }));
  const wanted = new Set(weighed ?? weighedDeals(deals, dealSplits, organisation.policies));
  const named = Map.groupBy(rows, ({ deal }) => deal);
  const heldAccounts = await loadHeldAccounts(snapshot, deals, new Map([...named].filter(([deal]) => wanted.has(deal))), period.end - 1);
  return { deals, dealSplits, dealAccounts: Map.groupBy(rows, ({ account }) => account), organisation, heldAccounts };
}

const weighs = (scheme: string): boolean => splitScheme(scheme).needs.includes("balances");

/** The deals that are, or by default may be, shared by balances. */
function weighedDeals(
  deals: ReadonlyMap<string, Deal>,
  splits: readonly DealSplit[],
  policies: readonly NumberedPolicy[],
): Iterable<string> {
  if (policies.some(({ fallback }) => fallback && weighs(fallback.scheme))) return deals.keys();
  return splits.filter(({ scheme }) => weighs(scheme)).map(({ deal }) => deal);
}

async function loadDeals(snapshot: Snapshot): Promise<Map<string, Deal>> {
  const deals = await rowsOf<{ code: string; opened: string; closed: string | null } & Origin>(snapshot, "deals");
  const members = await rowsOf<
    { deal: string; manager: string; role: string; joined: string; left: string | null; agreed_share: string | null } & Origin
  >(snapshot, "deal_members");
  const membersOf = Map.groupBy(members, ({ deal }) => deal);
  const touchesOf = await loadTouches(snapshot);
  return new Map(
    deals.map((row): [string, Deal] => [
      row.code,
      {
        code: row.code,
        opened: toDay(row.opened),
        closed: row.closed,
        members: (membersOf.get(row.code) ?? []).map((member) => ({
          id: member.manager,
          role: member.role,
          ...dated({ from: member.joined, to: member.left }),
          ...(member.agreed_share !== null && { agreedShare: member.agreed_share }),
          source: source("deal_members", member),
        })),
        touches: touchesOf.get(row.code) ?? [],
        source: source("deals", row),
      },
    ]),
  );
}

async function loadSplits(snapshot: Snapshot): Promise<DealSplit[]> {
  const rows = await rowsOf<{ deal: string; scheme: string; params: string | null } & DatedRow & Origin>(snapshot, "deal_splits", '"from"');
  return rows.map((row) => ({
    deal: row.deal,
    scheme: row.scheme,
    params: row.params === null ? undefined : JSON.parse(row.params),
    ...dated(row),
    source: source("deal_splits", row),
  }));
}

type TouchRow = {
  deal: string;
  manager: string;
  at: string;
  kind: string;
  client: string | null;
  minutes: number | bigint | null;
} & Origin & {
    origin: string;
    created_at: string | Date;
  };

/** When a file was imported says nothing about when somebody wrote its rows: only what was entered by hand has a time of recording. */
async function loadTouches(snapshot: Snapshot): Promise<Map<string, Deal["touches"][number][]>> {
  const { text, params } = live(snapshot, "t");
  const rows = await snapshot.sql.query<TouchRow>(
    `SELECT t.deal, t.manager, t.at, t.kind, t.client, t.minutes, t.import_id, t.line, i.origin, i.created_at
     FROM activities t JOIN imports i ON i.id = t.import_id WHERE ${text} AND t.deal IS NOT NULL ORDER BY t.at, t.id`,
    params,
  );
  const touches = rows.map((row) => ({
    deal: row.deal,
    member: row.manager,
    at: row.at,
    kind: row.kind,
    ...(row.client !== null && { client: row.client }),
    ...(row.minutes !== null && { minutes: Number(row.minutes) }),
    ...(row.origin === "logged" && { recorded: instantOf(row.created_at) }),
    source: source("activities", row),
  }));
  return Map.groupBy(touches, ({ deal }) => deal);
}

async function loadOrganisation(snapshot: Snapshot, period: Pick<Period, "end">): Promise<Organisation> {
  const policies = await splitPoliciesFor(snapshot.sql, snapshot.position, period);
  const units = await loadUnits(snapshot);
  const { text, params } = live(snapshot, "t");
  const postings = await snapshot.sql.query<{ code: string; unit: string } & DatedRow>(
    `SELECT t.code, t.unit, t."from", t."to" FROM postings t
     WHERE ${text} AND t.code IN (SELECT m.manager FROM deal_members m) ORDER BY t.code, t."from"`,
    params,
  );
  return {
    policies,
    parents: new Map(units.map(({ code, parent }) => [code, parent])),
    postings: Map.groupBy(
      postings.map((row) => ({ manager: row.code, unit: row.unit, ...dated(row) })),
      ({ manager }) => manager,
    ),
  };
}

/** The accounts of some deals, with their facts through all of the deals' lives, whatever unit a run is for. */
async function loadHeldAccounts(
  snapshot: Snapshot,
  deals: ReadonlyMap<string, Deal>,
  rows: ReadonlyMap<string, readonly Readonly<{ account: string }>[]>,
  lastDay: Day,
): Promise<Map<string, HeldAccount[]>> {
  const wanted = [...rows].flatMap(([code, own]) => {
    const deal = deals.get(code);
    return deal ? [{ deal, accounts: [...new Set(own.map(({ account }) => account))].sort() }] : [];
  });
  if (wanted.length === 0) return new Map();
  const ends = wanted.map(({ deal: { closed } }) => (closed === null ? lastDay : toDay(closed)));
  const span = wholeMonths(Math.min(...ends, ...wanted.map(({ deal }) => deal.opened)), Math.max(...ends));
  const facts = await loadAccountFacts(snapshot, span, [...new Set(wanted.flatMap(({ accounts }) => accounts))]);
  const byCode = new Map(facts.map((own) => [own.account.code, own]));
  return new Map(wanted.map(({ deal, accounts }) => [deal.code, accounts.flatMap((code) => byCode.get(code) ?? [])]));
}

function wholeMonths(first: Day, last: Day): MonthSpan {
  const firstMonth = monthIndexOf(first);
  const months = monthIndexOf(last) - firstMonth + 1;
  const [start, end] = [monthStart(firstMonth), monthStart(firstMonth + months)];
  return { firstMonth, months, start, end, days: end - start };
}
