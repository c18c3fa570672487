import { z } from "zod";
import { code, periodCode, runHead } from "../../api/shared.types.ts";
import { METRICS } from "../../runs/manager-figures-repository.ts";

/** `standing` ranks by the figure, `improvement` by what it gained since the period before. */
const VIEWS = ["standing", "improvement"] as const;

export const getLeaderboardInput = z.object({
  period: periodCode,
  metric: z.enum(METRICS),
  unit: code.optional(),
  view: z.enum(VIEWS).default("standing"),
});

/** Whole numbers as text: minor units of `currency`, or counts where it is null. */
const whole = z.string().regex(/^-?\d+$/);
const wholes = z.array(whole);
/** Managers column by column: ten thousand of them are sent without repeating a name of a field. */
const people = z.object({
  managers: z.array(z.string()),
  names: z.array(z.string()),
  /** index into `units` and `positions` */
  unit: z.array(z.number().int()),
  position: z.array(z.number().int()),
});

export const placeColumns = people.extend({
  ranks: z.array(z.number().int()),
  /** how many share the rank */
  tied: z.array(z.number().int()),
  /** places won or lost; null without a rank before. No list where nobody had one, and on the improvement board. */
  movements: z.array(z.number().int().nullable()).nullable(),
  /** what is ranked: the figure, or its gain */
  values: wholes,
  /** the figures behind a gain, on the improvement board */
  now: wholes.nullable(),
  before: wholes.nullable(),
  /** recognition beside the figures, in no total and no rank: null for a manager who has none, no list where nobody has any */
  overlay: z.array(whole.nullable()).nullable(),
});

/** in the order of `periods`; null where there is no figure */
export const sparklineValues = z.array(whole.nullable());

export const getLeaderboardOutput = z.object({
  run: runHead,
  metric: z.enum(METRICS),
  view: z.enum(VIEWS),
  unit: z.string().nullable(),
  state: z.enum(["provisional", "closed"]),
  comparedWith: z.string().nullable(),
  /** of all figures; null for counts */
  currency: z.string().nullable(),
  units: z.array(z.string()),
  positions: z.array(z.string()),
  /** Another one, another board: only places of the same may be put together. */
  asOf: z.string(),
  /** of all places */
  count: z.number().int(),
  /** of all who have a rank, whom the reader may see or not */
  ranked: z.number().int(),
  /** the size of the largest value, as bars are in proportion to it */
  largest: whole,
  /** the first places; `places` answers with the others */
  places: placeColumns,
  /** of the columns of the places; null without any place */
  totals: z.object({ value: whole, now: whole.nullable(), before: whole.nullable() }).nullable(),
  withoutFigure: people,
  /** on the improvement board: a figure now, none before */
  withoutBefore: people,
  /** of the first places; the others are asked for when they come into view */
  sparklines: z.object({ periods: z.array(z.string()), first: z.array(sparklineValues) }),
});
