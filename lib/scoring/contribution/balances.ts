import type { Source } from "../explanation/step.ts";
import type { Account, BalancePoint } from "./facts.ts";
import type { Span } from "./spans.ts";

/** Days on which a balance stood unchanged; the source is the fact that set it. */
export type BalanceSpan = Span & Readonly<{ balanceMinor: bigint; source: Source }>;

/**
 * The balances of an account through a span: the last fact on or before each day carries forward, facts before `opened` do
 * not count, and from `closed` on there is none. Days without any fact yet are left out: their balance is zero.
 */
export function balancesWithin(account: Account, points: readonly BalancePoint[], span: Span): BalanceSpan[] {
  const end = account.closed === null ? span.to : Math.min(span.to, account.closed);
  const spans: BalanceSpan[] = [];
  for (let i = 0; i < points.length; i++) {
    const { day, balanceMinor, source } = points[i] as BalancePoint;
    if (day >= end) break;
    if (day < account.opened) continue;
    const next = points[i + 1]?.day ?? end;
    const from = Math.max(day, span.from);
    const to = Math.min(next, end);
    if (from < to) spans.push({ from, to, balanceMinor, source });
  }
  return spans;
}
