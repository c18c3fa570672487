import type { Source, Step } from "../explanation/step.ts";
import type { Rational } from "../money/rational.ts";
import type { Day } from "../periods/day.ts";
import type { Period } from "../periods/period.ts";

/** A line of credit as the run stored it; amounts in minor units of the base currency. `coefficient` weighs volumes, never money. */
export type CreditFigure = Readonly<{
  manager: string;
  unit: string;
  product: string;
  currency: string;
  source: string;
  adb: bigint;
  closing: bigint;
  margin: bigint;
  income: bigint;
}>;

/** Of a line of credit, what came from the clients of one segment: exact, since only the whole line is rounded. */
export type SegmentFigure = Omit<CreditFigure, CreditColumn> & Readonly<{ segment: string } & Record<CreditColumn, Rational>>;
export type CreditColumn = "adb" | "closing" | "margin" | "income";

/**
 * An account in somebody's hands through days of the period in which the share stays the same. `before`: the balance on the day
 * before (zero where the account was opened in these hands), `after`: on the last day, both in base currency at the period-end rate.
 */
export type Piece = Readonly<{
  manager: string;
  source: string;
  account: string;
  client: string;
  segment: string | null;
  product: string;
  /** where the account is booked */
  unit: string;
  share: Step;
  before: Step;
  after: Step;
  /** the account was open, in these hands, on the day before the period; on the period's last day */
  atStart: boolean;
  atEnd: boolean;
  /** how many accounts the client had open on those two days, whoever holds them */
  clientAccountsAtStart: number;
  clientAccountsAtEnd: number;
  /** the client's first account with the bank was opened in the period */
  clientIsNew: boolean;
}>;

/** A logged activity. `at` is an instant as UTC text. */
export type Contact = Readonly<{
  manager: string;
  client: string | null;
  segment: string | null;
  kind: string;
  at: string;
  outcome: string | null;
  source: Source;
}>;

/** A rating of a criterion by one rater, 0 to 100. */
export type RatingFact = Readonly<{ criterion: string; score: Rational; rater: string; source: Source }>;

/**
 * Everything that metrics look at, for one subject: a manager, or a unit with all below it. `earlier` are activities before the
 * period, as far back as a follow-up may wait; `coefficients` are those of products that have one.
 */
export type WorkFacts = Readonly<{
  period: Period;
  baseCurrency: string;
  credit: readonly CreditFigure[];
  /** of the segments that some rule asks for */
  segmentCredit: readonly SegmentFigure[];
  pieces: readonly Piece[];
  contacts: readonly Contact[];
  earlier: readonly Contact[];
  ratings: readonly RatingFact[];
  coefficients: ReadonlyMap<string, Rational>;
  /** the run's version, which the names of stored figures carry; null where these figures are not stored */
  version: number | null;
}>;

/** What of the facts a metric on a card looks at. `products` are already with their descendants. */
export type MetricScope = Readonly<{
  products?: ReadonlySet<string>;
  segments?: ReadonlySet<string>;
  /** `own`: without shares of team deals */
  team?: "own" | "with-team";
  kinds?: ReadonlySet<string>;
  criterion?: string;
}>;
export const SCOPES = ["products", "segments", "team", "kinds", "criterion"] as const satisfies readonly (keyof MetricScope)[];

/** The first day after which a follow-up that nobody kept counts as missed. */
export const FOLLOW_UP_DAYS: Day = 30;
