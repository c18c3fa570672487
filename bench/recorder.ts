import type { Measured } from "./measure.ts";

/** One line of the answer: medians over the repeats; the ratio is the median of the pairs' ratios. */
export type Comparison = Readonly<{
  engine: string;
  what: string;
  baseline: string;
  ours: number;
  theirs: number;
  ratio: number;
  peakMb: number;
  facts: Readonly<Record<string, number>>;
}>;

/** Collects what the steps of one engine measured. */
export class Recorder {
  readonly #engine: string;
  readonly #ours = new Map<string, Measured[]>();
  readonly #baselines = new Map<string, Map<string, Measured[]>>();

  constructor(engine: string) {
    this.#engine = engine;
  }

  async ours(what: string, measuring: Promise<Measured>): Promise<Measured> {
    const measured = await measuring;
    this.#ours.set(what, [...(this.#ours.get(what) ?? []), measured]);
    return measured;
  }

  async baseline(what: string, name: string, measuring: Promise<Measured>): Promise<Measured> {
    const measured = await measuring;
    const named = this.#baselines.get(what) ?? new Map<string, Measured[]>();
    this.#baselines.set(what, named.set(name, [...(named.get(name) ?? []), measured]));
    return measured;
  }

  comparisons(): Comparison[] {
    return [...this.#baselines].flatMap(([what, named]) =>
      [...named].map(([baseline, theirs]) => compare(this.#engine, what, baseline, this.#ours.get(what) ?? [], theirs)),
    );
  }
}

function compare(engine: string, what: string, baseline: string, ours: readonly Measured[], theirs: readonly Measured[]): Comparison {
  return {
    engine,
    what,
    baseline,
    ours: median(ours.map(({ seconds }) => seconds)),
    theirs: median(theirs.map(({ seconds }) => seconds)),
    ratio: median(ours.map(({ seconds }, turn) => seconds / (theirs[turn]?.seconds ?? Number.NaN))),
    // Of memory the worst counts, not the usual.
    peakMb: Math.max(...ours.map(({ peakMb }) => peakMb)),
    facts: ours[0]?.facts ?? {},
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
