import type { Measured } from "../measure.ts";

/** One of the two databases: where it keeps copies of the prepared bank, and what it is set beside. */
export interface Engine {
  readonly label: string;
  /** What the bare load and the bare aggregation are called in the table. */
  readonly baselines: readonly Baseline[];
  /** An empty database for the catalogue, that every repeat starts from. */
  readonly catalogueUrl: string;
  /** A fresh copy of the catalogue's database. */
  copyCatalogue(): Promise<string>;
  /** Drops what a repeat created. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** A table of plain daily rows: loaded, then aggregated. */
export type Baseline = Readonly<{
  loadLabel: string;
  aggregateLabel: string;
  load: () => Promise<Measured>;
  aggregate: () => Promise<Measured>;
}>;
