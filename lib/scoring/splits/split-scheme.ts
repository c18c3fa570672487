import type { Source, Step } from "../explanation/step.ts";

/** A manager on the deal. `agreedShare` is a decimal text (0.2778); `source` names the imported row, for the explanation. */
export type Member = Readonly<{ id: string; role: string; unit?: string; agreedShare?: string; source?: Source }>;

/** One logged activity on the deal, by one member. `at` is an ISO 8601 instant with a zone. */
export type Touch = Readonly<{ member: string; at: string; kind: string; client?: string; minutes?: number; source?: Source }>;

/** What a scheme may look at. `closed` is an ISO 8601 instant with a zone, or a bare date (00:00Z of it). */
export type SplitInput = Readonly<{ deal: string; closed?: string; members: readonly Member[]; touches: readonly Touch[] }>;

/** Something the reader should know though it stops nothing: a key under `warnings` in lib/messages, and its parameters. */
export type Notice = Readonly<{ code: string; params: Readonly<Record<string, string | number>> }>;

/**
 * What a scheme makes of a deal: one step for each member, in the members' order. A step's value is the member's weight:
 * weights are never stated beside their explanation, so the two cannot drift apart.
 * `decimals`: the exact weights are irrational; shares are then quantised to this many decimals (see quantise-shares.ts).
 */
export type Weighing = Readonly<{ steps: readonly Step[]; warnings: readonly Notice[]; decimals?: number }>;

/** A named way to share a deal's credit. A new one is a file under schemes/ and a line in registry.ts. */
export type SplitScheme<P> = Readonly<{
  name: string;
  /** Reads the parameters (JSON already parsed; undefined or null: the defaults). Throws ScoringError on anything it does not know. */
  parseParams(raw: unknown): P;
  /** Weighs the members; the caller has checked that there are some and that no id stands twice. */
  weigh(input: SplitInput, params: P): Weighing;
  /**
   * All that this scheme sees of a member, as a text: two members with the same text are interchangeable and must get the
   * same share. Kept apart from `weigh` so that the symmetry check does not repeat its mistakes.
   */
  sees(input: SplitInput, member: Member): string;
}>;
