import { MeritError } from "../../../lib/messages/merit-error.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import type { CreditFigure, Piece, WorkFacts } from "../../../lib/scoring/metrics/facts.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import { clientSpans, portfolioPieces } from "../../../lib/scoring/portfolio.ts";
import { createFactsBinder, type OwnFacts } from "../../../lib/scoring/score-period.ts";
import { loadAccountFacts } from "../account-facts.ts";
import { loadBankFacts } from "../bank-facts.ts";
import { type Calculation, calculatePeriod, stockRates } from "../calculate.ts";
import { type StoredLine, storedLine } from "../credit-lines-repository.ts";
import { all, clause, live, type Snapshot } from "../snapshot.ts";
import { loadSegmentCredit } from "./segment-credit.ts";
import { loadCoefficients, loadContacts, loadRatings, loadSegments } from "./work-repository.ts";

/** Everything metrics can look at in a period, for the whole bank; subjects take their part of it. */
export type BankWork = Readonly<{
  /** of one manager */
  ofManager: (manager: string) => WorkFacts;
  /** of some units: what is booked there, the house accounts too, and what managers posted there logged */
  ofUnits: (units: readonly string[], managers: ReadonlySet<string>) => WorkFacts;
  baseCurrency: string;
}>;

/** What must be loaded beside the credit. Pieces and `segments` take accounts apart, so they are left out where no rule asks. */
export type Needs = Readonly<{ pieces: boolean; segments: ReadonlySet<string> }>;

const BATCH = 2_000;

/** Puts a period's credit together with what else metrics look at. `version`: the run's that stores the credit, null for none. */
export async function loadWork(
  snapshot: Snapshot,
  period: Period,
  credit: Readonly<{ baseCurrency: string; lines: readonly StoredLine[] }>,
  needs: Needs,
  version: number | null,
): Promise<BankWork> {
  const { baseCurrency } = credit;
  const segments = await loadSegments(snapshot);
  const figures = credit.lines.map(creditFigure);
  const pieces = needs.pieces ? await loadPieces(snapshot, period) : [];
  const segmentCredit = needs.segments.size > 0 ? await loadSegmentCredit(snapshot, period, credit.lines, needs.segments) : [];
  const contacts = await loadContacts(snapshot, period, segments);
  const ratings = await loadRatings(snapshot, period);
  const coefficients = await loadCoefficients(snapshot);
  const begin = fromDay(period.start);
  const [now, earlier] = [contacts.filter(({ at }) => at >= begin), contacts.filter(({ at }) => at < begin)];
  const common = { period, baseCurrency, coefficients, version };
  const by = <T extends { manager: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ manager }) => manager);
  const [creditOf, partsOf, piecesOf, contactsOf, earlierOf] = [by(figures), by(segmentCredit), by(pieces), by(now), by(earlier)];
  return {
    baseCurrency,
    ofManager: (manager) => ({
      ...common,
      credit: creditOf.get(manager) ?? [],
      segmentCredit: partsOf.get(manager) ?? [],
      pieces: piecesOf.get(manager) ?? [],
      contacts: contactsOf.get(manager) ?? [],
      earlier: earlierOf.get(manager) ?? [],
      ratings: ratings.get(manager) ?? [],
    }),
    ofUnits: (units, managers) => ({
      ...common,
      credit: figures.filter(({ unit }) => units.includes(unit)),
      segmentCredit: segmentCredit.filter(({ unit }) => units.includes(unit)),
      pieces: pieces.filter(({ unit }) => units.includes(unit)),
      contacts: now.filter(({ manager }) => managers.has(manager)),
      earlier: earlier.filter(({ manager }) => managers.has(manager)),
      ratings: [],
    }),
  };
}

/** The same for a period that was not run: its credit is calculated from the same snapshot. Null where no facts reach it. */
export async function loadEarlierWork(snapshot: Snapshot, period: Period, needs: Needs): Promise<BankWork | null> {
  try {
    const calculation = await calculatePeriod(snapshot, period, "months", () => undefined);
    return await loadWork(snapshot, period, creditOf(calculation), needs, null);
  } catch (error) {
    if (error instanceof MeritError && error.code === "period_without_facts") return null;
    throw error;
  }
}

export const creditOf = ({ baseCurrency, lines }: Calculation) => ({ baseCurrency, lines: lines.map(storedLine) });

export const creditFigure = ({ manager, unit, product, currency, source, ...line }: StoredLine): CreditFigure => ({
  manager,
  unit,
  product,
  currency,
  source: manager === HOUSE ? "house" : source,
  adb: line.baseAdbMinor,
  closing: line.baseClosingMinor,
  margin: line.baseMarginMinor,
  income: line.baseIncomeMinor,
});

/** The pieces of every account that was open in the period. */
export async function loadPieces(snapshot: Snapshot, period: Period): Promise<Piece[]> {
  const segments = await loadSegments(snapshot);
  const bank = await loadBankFacts(snapshot, period);
  const bind = createFactsBinder(bank, { from: period.start, to: period.end });
  const rate = stockRates(bank, period);
  const facts: OwnFacts[] = [];
  const codes = await openAccounts(snapshot, period);
  for (let start = 0; start < codes.length; start += BATCH)
    facts.push(...(await loadAccountFacts(snapshot, period, codes.slice(start, start + BATCH))));
  const spans = clientSpans(
    facts.map(({ account }) => account),
    segments,
    period,
  );
  return facts.flatMap((own) => {
    const client = spans.get(own.account.client);
    return client ? portfolioPieces(bind(own), period, client, rate(own.account.currency), bank.baseCurrency) : [];
  });
}

/** Every account opened before the period ends: closed ones still say since when their client is one. */
async function openAccounts(snapshot: Snapshot, period: Period): Promise<string[]> {
  const where = all(live(snapshot, "a"), clause(`a.opened < ?`, fromDay(period.end)));
  const rows = await snapshot.sql.query<{ code: string }>(
    `SELECT a.code FROM accounts a WHERE ${where.text} ORDER BY a.code`,
    where.params,
  );
  return rows.map(({ code }) => code);
}
