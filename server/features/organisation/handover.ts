import type { Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { latestRun } from "../../runs/run-repository.ts";
import { snapshotNow } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import type { ImportReport } from "../imports/index.ts";
import { listRuns } from "../runs/index.ts";
import { type Basis, effectSpan, type HandoverEffect, handoverEffect } from "./handover-effect.ts";
import { accountsNamed, accountsOfClients, assignmentsOf } from "./handover-repository.ts";
import { handoverText } from "./handover-text.ts";
import { clientNames, productNames } from "./organisation-repository.ts";
import { commitPlan, requireDay } from "./plan.ts";
import { type HandoverInput, type HandoverPlan, planHandover, readHandover } from "./plan-handover.ts";

/** `now`: what the period's latest run credited, for the holders of the effect; without an entry it credited nothing. */
export type HandoverPreview = HandoverPlan &
  Readonly<{
    effect: HandoverEffect | null;
    now: readonly HolderCredit[];
    /** names the handover in explanations of its effect */
    text: string;
  }>;
export type HolderCredit = Readonly<{ manager: string; unit: string | null; amounts: Readonly<Record<Column, bigint>> }>;

/** A handover before it is made: the rows it would store, what to know about them, and what it changes for whom. */
export async function previewHandover(context: Context, input: HandoverInput & Readonly<{ basis: Basis }>): Promise<HandoverPreview> {
  authorize(context.actor, "organisation.change");
  const snapshot = await snapshotNow(context.database, null);
  const wanted = await readHandover(snapshot, input);
  const text = handoverText({ ...input, position: snapshot.position });
  const planned = await planHandover(snapshot, wanted);
  const span = await effectSpan(snapshot, input.basis, wanted.day, await latestPeriod(context));
  if (span === null) return { ...planned, text, effect: null, now: [] };
  const shown = span.day === wanted.day ? planned : await planHandover(snapshot, { ...wanted, day: span.day });
  const accounts = shown.accounts.map(({ code }) => code);
  const effect = await handoverEffect(snapshot, span.period, span.day, shown.rows, accounts);
  return { ...planned, text, effect, now: await creditNow(context, effect) };
}

/** Both in base currency, by manager and by unit's house account. */
async function creditNow({ database, actor }: Context, { period, holders }: HandoverEffect): Promise<HolderCredit[]> {
  const run = await latestRun(database, period);
  if (!run) return [];
  const lines = Map.groupBy(await creditLines(database, actor.scope, run.id), ({ manager, unit }) =>
    manager === HOUSE ? `house ${unit}` : manager,
  );
  return holders.map(({ manager, unit }) => {
    const own = lines.get(manager === HOUSE ? `house ${unit}` : manager) ?? [];
    const sum = (column: "baseAdbMinor" | "baseClosingMinor" | "baseMarginMinor" | "baseIncomeMinor"): bigint =>
      own.reduce((total, line) => total + line[column], 0n);
    const amounts = {
      adb: sum("baseAdbMinor"),
      closing: sum("baseClosingMinor"),
      margin: sum("baseMarginMinor"),
      income: sum("baseIncomeMinor"),
    };
    return { manager, unit, amounts };
  });
}

/** The calculated period that ended last. */
async function latestPeriod(context: Context): Promise<string | null> {
  const periods = (await listRuns(context)).map(({ period }) => parsePeriod(period));
  periods.sort((a, b) => b.end - a.end || a.days - b.days);
  return periods[0]?.code ?? null;
}

/** Makes the handover that was shown. Throws `plan_changed` where it would now come to other rows than shown. */
export async function makeHandover(context: Context, input: HandoverInput & Readonly<{ digest: string }>): Promise<ImportReport> {
  authorize(context.actor, "organisation.change");
  const snapshot = await snapshotNow(context.database, null);
  const { plan } = await planHandover(snapshot, await readHandover(snapshot, input));
  return commitPlan(context, plan, input.digest);
}

/** What a manager could hand over on a day, by client and by product. `later`: holdings that begin that day or after it. */
export type Holdings = Readonly<{
  clients: readonly Readonly<{ code: string; name: string; accounts: number; isWhole: boolean }>[];
  products: readonly Readonly<{ code: string; name: string; accounts: number }>[];
  later: number;
}>;

/** Throws `date_invalid`. */
export async function holdingsOf(context: Context, { manager, date }: { manager: string; date: string }): Promise<Holdings> {
  authorize(context.actor, "organisation.change");
  const day = requireDay(date);
  const snapshot = await snapshotNow(context.database, null);
  const own = await assignmentsOf(snapshot, manager, day);
  const held = own.filter(({ from }) => from < day);
  const whole = new Set(held.flatMap(({ client }) => client ?? []));
  const direct = await accountsNamed(
    snapshot,
    held.flatMap(({ account }) => account ?? []),
  );
  const accounts = new Map([...direct, ...(await accountsOfClients(snapshot, [...whole]))].map((account) => [account.code, account]));
  const byClient = Map.groupBy(accounts.values(), ({ client }) => client);
  const byProduct = Map.groupBy(accounts.values(), ({ product }) => product);
  const codes = [...new Set([...byClient.keys(), ...whole])];
  const names = await clientNames(snapshot, codes);
  const products = await productNames(snapshot);
  return {
    clients: codes.map((code) => ({
      code,
      name: names.get(code) ?? code,
      accounts: byClient.get(code)?.length ?? 0,
      isWhole: whole.has(code),
    })),
    products: [...byProduct].map(([code, list]) => ({ code, name: products.get(code) ?? code, accounts: list.length })),
    later: own.length - held.length,
  };
}
