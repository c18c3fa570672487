import { MeritError } from "../../../lib/messages/merit-error.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import { dayOf, fromDay } from "../../../lib/scoring/periods/day.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import { creditLines, type StoredLine } from "../../runs/credit-lines-repository.ts";
import { mayView } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import { loadUnits, snapshotNow, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { listRuns } from "../runs/index.ts";
import { allPostings, heldByManagers, openAccounts, type PostingRow, postingRowsOf } from "./organisation-repository.ts";
import { requireDay } from "./plan.ts";

export type PostedManager = Readonly<{
  code: string;
  name: string;
  unit: string | null;
  position: string;
  held: number;
  heldClients: number;
}>;
export type OrganisationUnit = UnitNode & Readonly<{ managers: number; accounts: number }>;

/** The organisation as of a day: every unit with how many are posted and booked in it, every manager with the posting that holds. */
export type Organisation = Readonly<{
  date: string;
  units: readonly OrganisationUnit[];
  managers: readonly PostedManager[];
}>;

/** `date`: default is the last day of the latest calculated period, or today. Throws `date_invalid`. */
export async function organisation(context: Context, input: { date?: string | undefined }): Promise<Organisation> {
  const { database, actor } = context;
  authorize(actor, "organisation.read");
  const date = input.date ?? (await defaultDate(context));
  requireDay(date);
  const snapshot = await snapshotNow(database, null);
  const { scope } = actor;
  const mayList = (unit: string): boolean => scope.kind === "all" || (scope.kind === "units" && scope.units.includes(unit));
  const units = (await loadUnits(snapshot)).filter(({ code }) => mayList(code));
  const accounts = await openAccounts(snapshot, date);
  const held = await heldByManagers(snapshot, date);
  const known = new Map<string, PostingRow[]>(Map.groupBy(await allPostings(snapshot), ({ code }) => code));
  const managers = [...known]
    .map(([code, postings]) => managerOn(code, postings, date, held.get(code)))
    .filter(({ code, unit }) => (scope.kind === "manager" ? scope.manager === code : unit === null ? scope.kind === "all" : mayList(unit)));
  const posted = Map.groupBy(managers, ({ unit }) => unit);
  return {
    date,
    units: units.map((unit) => ({
      ...unit,
      managers: posted.get(unit.code)?.length ?? 0,
      accounts: accounts.get(unit.code) ?? 0,
    })),
    managers,
  };
}

function managerOn(
  code: string,
  postings: readonly PostingRow[],
  date: string,
  held: { accounts: number; clients: number } | undefined,
): PostedManager {
  const standing = postings.find(({ from, to }) => from <= date && (to === null || to > date));
  const last = postings.at(-1);
  return {
    code,
    name: (standing ?? last)?.name ?? code,
    unit: standing?.unit ?? null,
    position: standing?.position ?? "",
    held: held?.accounts ?? 0,
    heldClients: held?.clients ?? 0,
  };
}

async function defaultDate(context: Context): Promise<string> {
  const ends = (await listRuns(context)).map(({ period }) => parsePeriod(period).end);
  return ends.length === 0 ? dayOf(new Date()) : fromDay(Math.max(...ends) - 1);
}

/** One unit: who was and is posted there, and what its house account was credited by the latest run. */
export type UnitDetail = Readonly<{
  unit: UnitNode;
  postings: readonly PostingRow[];
  house: Readonly<{ run: Run; lines: readonly StoredLine[] }> | null;
}>;

/** Throws `unit_unknown` (also where the actor may not see the unit). */
export async function unitDetail(context: Context, input: { unit: string }): Promise<UnitDetail> {
  const { database, actor } = context;
  authorize(actor, "organisation.read");
  const snapshot = await snapshotNow(database, null);
  const unit = (await loadUnits(snapshot)).find(({ code }) => code === input.unit);
  const { scope } = actor;
  if (!unit || !(scope.kind === "all" || (scope.kind === "units" && scope.units.includes(unit.code))))
    throw new MeritError("unit_unknown", { unit: input.unit });
  const postings = (await allPostings(snapshot)).filter((posting) => posting.unit === unit.code);
  const runs = (await listRuns(context)).map((run) => ({ run, period: parsePeriod(run.period) }));
  runs.sort((a, b) => b.period.end - a.period.end || a.period.days - b.period.days);
  const run = runs[0]?.run;
  const house = run && { run, lines: await creditLines(database, scope, run.id, { manager: HOUSE, units: [unit.code] }) };
  return { unit, postings, house: house ?? null };
}

/** A manager's postings, oldest first. Throws `manager_unknown` (also where the actor may not see the manager). */
export async function managerPostings({ database, actor }: Context, input: { manager: string }): Promise<PostingRow[]> {
  authorize(actor, "organisation.read");
  const postings = await postingRowsOf(await snapshotNow(database, null), input.manager);
  if (!mayView(actor.scope, postings)) throw new MeritError("manager_unknown", { manager: input.manager });
  return postings;
}
