import { MeritError } from "../../../lib/messages/merit-error.ts";
import {
  type HandoverRow,
  handOver,
  handOverFromClient,
  isHandedOver,
  type StandingAssignment,
} from "../../../lib/scoring/contribution/handover-plan.ts";
import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { compare, ONE, type Rational, ZERO } from "../../../lib/scoring/money/rational.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import {
  accountsNamed,
  accountsOfClients,
  accountsUnderSplit,
  assignmentsOf,
  assignmentsOfAccounts,
  assignmentsOfClients,
  type HeldAccount,
} from "./handover-repository.ts";
import { postingRowsOf } from "./organisation-repository.ts";
import { type Plan, type PlannedRow, planOf, requireDay } from "./plan.ts";

export type Selection = Readonly<{ by: "all" } | { by: "clients" | "products" | "accounts"; codes: readonly string[] }>;
/** `part`: how much of each holding goes over, a decimal text above 0 and at most 1. `date`: the first day of the taker. */
export type HandoverInput = Readonly<{ giver: string; taker: string; part: string; date: string; selection: Selection }>;

/** What a reader should know before confirming: a message's code and how many accounts or holdings it is about. */
export type HandoverNotice = Readonly<{ code: string; count: number; names: readonly string[] }>;
export type HandoverPlan = Readonly<{
  plan: Plan;
  rows: readonly HandoverRow[];
  /** every account whose credit may move */
  accounts: readonly HeldAccount[];
  notices: readonly HandoverNotice[];
}>;

type Wanted = Readonly<{ giver: string; taker: string; part: Rational; day: number; selection: Selection }>;

/** Throws `date_invalid`, `part_invalid`, `handover_to_self`, `manager_unknown`. */
export async function readHandover(snapshot: Snapshot, input: HandoverInput): Promise<Wanted> {
  const day = requireDay(input.date);
  const part = parseDecimal(input.part.trim().replace(",", "."));
  if (compare(part, ZERO) <= 0 || compare(part, ONE) > 0) throw new MeritError("part_invalid", { part: input.part });
  if (input.giver === input.taker) throw new MeritError("handover_to_self", { manager: input.giver });
  for (const manager of [input.giver, input.taker])
    if ((await postingRowsOf(snapshot, manager)).length === 0) throw new MeritError("manager_unknown", { manager });
  return { giver: input.giver, taker: input.taker, part, day, selection: input.selection };
}

/** The rows that a handover would store, and what to know about them. Throws `handover_empty` and `share_too_fine`. */
export async function planHandover(snapshot: Snapshot, wanted: Wanted): Promise<HandoverPlan> {
  const { giver, day, selection } = wanted;
  const own = await assignmentsOf(snapshot, giver, day);
  const handed = own.filter((row) => isHandedOver(row, wanted));
  const held = await chosen(snapshot, handed, selection);
  const { accounts, clients, carved } = held;
  const ofAccounts = Map.groupBy(
    await assignmentsOfAccounts(snapshot, [...accounts, ...carved].map(codeOf), day),
    ({ account }) => account,
  );
  const clientsNeeded = [...new Set([...clients, ...carved.map(({ client }) => client)])];
  const ofClients = Map.groupBy(await assignmentsOfClients(snapshot, clientsNeeded, day), ({ client }) => client);
  const rows = [
    ...accounts.flatMap(({ code }) => handOver(ofAccounts.get(code) ?? [], wanted)),
    ...clients.flatMap((client) => handOver(ofClients.get(client) ?? [], wanted)),
    ...carved.flatMap(({ code, client }) => handOverFromClient(code, ofAccounts.get(code) ?? [], ofClients.get(client) ?? [], wanted)),
  ];
  if (rows.length === 0) throw new MeritError("handover_empty", { manager: giver, date: fromDay(day) });
  const affected = distinct([...accounts, ...carved, ...(await accountsOfClients(snapshot, clients))]);
  const standing = [...ofAccounts.values(), ...ofClients.values()].flat();
  const later = (selection.by === "all" ? own : standing).filter((row) => row.manager === giver && !isHandedOver(row, wanted));
  const notices = await noticesOf(snapshot, wanted, {
    later: later.length,
    carved: carved.filter(({ code }) => rows.some(({ account }) => account === code)),
    affected,
    standing,
  });
  return { plan: planOf("assignments", rows.map(plannedRow)), rows, accounts: affected, notices };
}

const codeOf = ({ code }: HeldAccount): string => code;
const distinct = (accounts: readonly HeldAccount[]): HeldAccount[] => [
  ...new Map(accounts.map((account) => [account.code, account])).values(),
];

type Chosen = Readonly<{ accounts: readonly HeldAccount[]; clients: readonly string[]; carved: readonly HeldAccount[] }>;

/** What of the giver's holdings goes: accounts and whole clients, and accounts that leave a client held as a whole. */
async function chosen(snapshot: Snapshot, handed: readonly StandingAssignment[], selection: Selection): Promise<Chosen> {
  const clients = [...new Set(handed.flatMap(({ client }) => client ?? []))];
  const accounts = await accountsNamed(
    snapshot,
    handed.flatMap(({ account }) => account ?? []),
  );
  if (selection.by === "all") return { accounts, clients, carved: [] };
  const codes = new Set(selection.codes);
  if (selection.by === "clients")
    return {
      accounts: accounts.filter(({ client }) => codes.has(client)),
      clients: clients.filter((client) => codes.has(client)),
      carved: [],
    };
  const fits = ({ code, product }: HeldAccount): boolean => codes.has(selection.by === "products" ? product : code);
  const through = await accountsOfClients(snapshot, clients);
  const direct = accounts.filter(fits);
  const known = new Set(direct.map(codeOf));
  return { accounts: direct, clients: [], carved: through.filter((account) => fits(account) && !known.has(account.code)) };
}

const NAMED = 5;

async function noticesOf(
  snapshot: Snapshot,
  { giver, taker, day }: Wanted,
  found: { later: number; carved: readonly HeldAccount[]; affected: readonly HeldAccount[]; standing: readonly StandingAssignment[] },
): Promise<HandoverNotice[]> {
  const split = await accountsUnderSplit(snapshot, found.affected.map(codeOf), day);
  const others = new Set(
    found.standing.filter(({ manager }) => manager !== giver && manager !== taker).map(({ account, client }) => account ?? client ?? ""),
  );
  const postings = await postingRowsOf(snapshot, taker);
  const date = fromDay(day);
  const isPosted = postings.some(({ from, to }) => from <= date && (to === null || to > date));
  const notices = [
    { code: "handover_split", names: split },
    { code: "handover_others", names: [...others] },
    { code: "handover_carved", names: found.carved.map(codeOf) },
    { code: "handover_later", names: Array.from({ length: found.later }, () => "") },
    { code: "handover_taker_away", names: isPosted ? [] : [taker] },
  ];
  return notices
    .filter(({ names }) => names.length > 0)
    .map(({ code, names }) => ({ code, count: names.length, names: names.filter((name) => name !== "").slice(0, NAMED) }));
}

const plannedRow = ({ replaces, ...row }: HandoverRow): PlannedRow => ({ row: fileRow(row), replaces: replaces && fileRow(replaces) });

const fileRow = ({ account, client, manager, share, from, to }: StandingAssignment) => ({
  account: account ?? "",
  client: client ?? "",
  manager,
  share,
  from: fromDay(from),
  to: to === null ? "" : fromDay(to),
});
