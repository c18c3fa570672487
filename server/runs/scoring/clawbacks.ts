import { clawback } from "../../../lib/scoring/bonus/payment.ts";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import type { Piece } from "../../../lib/scoring/metrics/facts.ts";
import { add, compare, multiply, type Rational, roundHalfEven, ZERO } from "../../../lib/scoring/money/rational.ts";
import { lastPeriods, type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { Sql } from "../../db/sql.ts";
import type { BonusRule } from "../../rules/rule-shapes.ts";
import { rulesOfRun, type StoredRule } from "../../rules/rules-repository.ts";
import type { Snapshot } from "../snapshot.ts";
import { loadPieces } from "./load-work.ts";
import { latestWholeRun, readPayments, readScores } from "./scores-repository.ts";

/** A bonus that may still be taken back: what was paid for a period, and what of it was taken back before this one. */
export type Reclaimable = Readonly<{ manager: string; ofPeriod: string; paidMinor: bigint; takenBackMinor: bigint }>;

/** What is taken back now (negative, or zero), with its derivation. */
export type Clawback = Reclaimable & Readonly<{ step: Step }>;

/**
 * Bonuses of earlier periods of the same kind whose plan's retention window is still open at this period's end, from the latest run
 * of the whole bank of each.
 */
export async function loadReclaimables(sql: Sql, period: Period, rules: readonly StoredRule[]): Promise<Reclaimable[]> {
  const window = Math.max(0, ...rules.map(({ rule }) => (rule.kind === "bonus" ? (rule.clawback?.months ?? 0) : 0)));
  const before = lastPeriods(period, Math.ceil(window / period.months) + 1).slice(0, -1);
  const taken = new Map<string, bigint>();
  const found: Omit<Reclaimable, "takenBackMinor">[] = [];
  for (const one of before) {
    const run = await latestWholeRun(sql, one.code);
    if (run === null) continue;
    const plans = plansOf(await rulesOfRun(sql, run));
    for (const { manager, bonusPlan, bonusMinor } of await readScores(sql, { kind: "all" }, run)) {
      const months = plans.get(bonusPlan ?? "")?.clawback?.months ?? 0;
      const isOpen = period.firstMonth + period.months - (one.firstMonth + one.months) <= months;
      if (bonusMinor !== null && bonusMinor > 0n && isOpen) found.push({ manager, ofPeriod: one.code, paidMinor: bonusMinor });
    }
    for (const { manager, kind, ofPeriod, amountMinor } of await readPayments(sql, { kind: "all" }, run)) {
      if (kind === "clawback") taken.set(keyOf(manager, ofPeriod), (taken.get(keyOf(manager, ofPeriod)) ?? 0n) - amountMinor);
    }
  }
  return found.map((one) => ({ ...one, takenBackMinor: taken.get(keyOf(one.manager, one.ofPeriod)) ?? 0n }));
}

const keyOf = (manager: string, period: string): string => `${manager} ${period}`;

const plansOf = (rules: readonly StoredRule[]): ReadonlyMap<string, BonusRule> =>
  new Map(rules.flatMap(({ rule }) => (rule.kind === "bonus" ? [[rule.code, rule] as const] : [])));

/**
 * Takes bonuses back in proportion to the balances that earned them and have left: of every account in the manager's hands at the end
 * of that period, its balance then, and what of it is still with the bank now, whoever holds it. A handover takes nothing back.
 */
export async function clawbacksOf(
  snapshot: Snapshot,
  period: Period,
  reclaimables: readonly Reclaimable[],
  currency: string,
): Promise<Clawback[]> {
  if (reclaimables.length === 0) return [];
  const now = balancesAtEnd(await loadPieces(snapshot, period));
  const clawbacks: Clawback[] = [];
  for (const [ofPeriod, own] of Map.groupBy(reclaimables, (one) => one.ofPeriod)) {
    const then = Map.groupBy(await loadPieces(snapshot, parsePeriod(ofPeriod)), ({ manager }) => manager);
    for (const one of own) {
      const { earnedOn, remaining } = retained(then.get(one.manager) ?? [], now);
      const amounts = { earnedOnMinor: roundHalfEven(earnedOn), remainingMinor: roundHalfEven(remaining) };
      clawbacks.push({ ...one, step: clawback({ ...one, ...amounts, currency }) });
    }
  }
  return clawbacks.sort((a, b) => (keyOf(a.manager, a.ofPeriod) < keyOf(b.manager, b.ofPeriod) ? -1 : 1));
}

function retained(pieces: readonly Piece[], now: ReadonlyMap<string, Rational>): { earnedOn: Rational; remaining: Rational } {
  let [earnedOn, remaining] = [ZERO, ZERO];
  for (const { atEnd, account, share, after } of pieces) {
    if (!atEnd || after.value.n <= 0n) continue;
    const left = now.get(account) ?? ZERO;
    earnedOn = add(earnedOn, multiply(share.value, after.value));
    remaining = add(remaining, multiply(share.value, compare(left, after.value) < 0 ? left : after.value));
  }
  return { earnedOn, remaining };
}

/** Balances of accounts that are open at the end of the period, whoever holds them. */
const balancesAtEnd = (pieces: readonly Piece[]): ReadonlyMap<string, Rational> =>
  new Map(pieces.filter(({ atEnd }) => atEnd).map(({ account, after }) => [account, after.value]));
