import type { GroupKey, HolderKey } from "../../../lib/scoring/contribution/credit-book.ts";
import { SegmentBook, type SegmentLine } from "../../../lib/scoring/contribution/segment-book.ts";
import type { SegmentFigure } from "../../../lib/scoring/metrics/facts.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import { createScorer } from "../../../lib/scoring/score-period.ts";
import { loadAccountFacts } from "../account-facts.ts";
import { loadBankFacts } from "../bank-facts.ts";
import { stockRates } from "../calculate.ts";
import type { StoredLine } from "../credit-lines-repository.ts";
import { all, inList, live, type Snapshot } from "../snapshot.ts";

const BATCH = 2_000;

/**
 * Of some lines of credit, what came from the clients of these segments, each segment apart: exact and in base currency, account by
 * account through lib/scoring from the facts of the same snapshot. A run stores no credit by client and manager: it is derived
 * whenever a scorecard asks for it.
 */
export async function loadSegmentCredit(
  snapshot: Snapshot,
  period: Period,
  lines: readonly StoredLine[],
  segments: ReadonlySet<string>,
): Promise<SegmentFigure[]> {
  const bank = await loadBankFacts(snapshot, period);
  const credited = new Set(lines.map((line) => lineId(line, line)));
  const book = new SegmentBook(period, bank.baseCurrency, (group, holder) => credited.has(lineId(group, holder)));
  const scorer = createScorer(bank, period);
  const accounts = await accountsOf(snapshot, [...segments]);
  const codes = [...accounts.keys()];
  for (let start = 0; start < codes.length; start += BATCH) {
    for (const own of await loadAccountFacts(snapshot, period, codes.slice(start, start + BATCH))) {
      book.add(scorer.credit(own), accounts.get(own.account.code) ?? null);
    }
  }
  return book.close(stockRates(bank, period)).flatMap(figureOf);
}

const lineId = ({ unit, product, currency }: GroupKey, { manager, source }: Omit<HolderKey, "source"> & { source: string }): string =>
  [unit, product, currency, manager, source].join("\u0000");

const figureOf = ({ segment, exact, ...line }: SegmentLine): SegmentFigure[] => (segment === null ? [] : [{ ...line, segment, ...exact }]);

/** The segment of every account whose client is in one of these. */
async function accountsOf(snapshot: Snapshot, segments: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = all(live(snapshot, "a"), live(snapshot, "c"), inList(snapshot.sql, "c.segment", segments));
  const rows = await snapshot.sql.query<{ code: string; segment: string }>(
    `SELECT a.code, c.segment FROM accounts a JOIN clients c ON c.code = a.client WHERE ${where.text} ORDER BY a.code`,
    where.params,
  );
  return new Map(rows.map(({ code, segment }) => [code, segment]));
}
