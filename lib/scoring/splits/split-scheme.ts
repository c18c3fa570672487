import type { Notice } from "../explanation/notice.ts";
import type { Source, Step } from "../explanation/step.ts";
import type { GameInput } from "./game/game-input.ts";
import type { Param, ParamValues } from "./params/param.ts";

/** A manager on the deal. `agreedShare` is a decimal text (0.2778); `source` names the imported row, for the explanation. */
export type Member = Readonly<{ id: string; role: string; unit?: string; agreedShare?: string; source?: Source }>;

/**
 * One logged activity on the deal, by one member. `at` is an ISO 8601 instant with a zone; so is `recorded`, when it was entered,
 * known of what was entered by hand.
 */
export type Touch = Readonly<{
  member: string;
  at: string;
  kind: string;
  client?: string;
  minutes?: number;
  recorded?: string;
  source?: Source;
}>;

/** Why a policy does not take a touch as it stands (screen-touches.ts). */
export const REMARKS = ["duplicate", "after-close", "recorded-after-close", "bulk", "daily-cap"] as const;
export type Remark = (typeof REMARKS)[number];
export type FoundTouch = Readonly<{ touch: Touch; remarks: readonly Remark[]; counts: boolean }>;

/** A version of a policy as texts name it. */
export type PolicyName = Readonly<{ code: string; version: number }>;

/**
 * What a member holds and brought on the deal's accounts, as decimal texts in one currency: average daily balance and growth; or
 * both as they were derived from facts.
 */
export type MemberBalance = Readonly<{
  member: string;
  adb?: string;
  growth?: string;
  derived?: Readonly<Record<"adb" | "growth", Step>>;
  source?: Source;
}>;

/** Who touched a deal, in order, and how many deals that went this way were won and lost; `deal` and `source` where it is one deal. */
export type Path = Readonly<{ touches: readonly string[]; won: number; lost: number; deal?: string; source?: Source }>;

/** What a scheme may look at. `closed` is an ISO 8601 instant with a zone, or a bare date (00:00Z of it). */
export type SplitInput = Readonly<{
  deal: string;
  closed?: string;
  members: readonly Member[];
  /** those that count */
  touches: readonly Touch[];
  /** what a policy found, whether it counts or not: for the explanation */
  found?: readonly FoundTouch[];
  policy?: PolicyName;
  balances?: readonly MemberBalance[];
  game?: GameInput;
  /** of many deals; they may name people who are not on this one */
  paths?: readonly Path[];
  /** the row in which the parameters were agreed, for the explanation */
  agreed?: Source;
}>;

/**
 * What a scheme makes of a deal: one step for each member, in the members' order. A step's value is the member's weight:
 * weights are never stated beside their explanation, so the two cannot drift apart.
 */
export type Weighing = Readonly<{
  steps: readonly Step[];
  warnings: readonly Notice[];
  /** The exact weights are irrational; shares are then quantised to this many decimals (see quantise-shares.ts). */
  decimals?: number;
  /** The weights come from a sample: they are exact fractions, but not the exact weights. */
  estimated?: true;
  /** What several members' weights were computed from: a transition table, the worths of coalitions. */
  evidence?: readonly Step[];
  /** Places of the members who, looked at one by one, add nothing to anybody: they must get nothing. */
  nullPlayers?: readonly number[];
}>;

/** What a deal must bring for a scheme to be computed. */
export type Need = "agreed-shares" | "roles" | "touches" | "closing" | "balances" | "game" | "units" | "paths";

/** A named way to share a deal's credit. A new one is a file under schemes/ and a line in registry.ts. */
export type SplitScheme<L extends readonly Param[] = readonly []> = Readonly<{
  name: string;
  params: L;
  needs: readonly Need[];
  /** Overlay: weights are shares as they stand, recognition beside the total. They are not made to sum to 1. */
  besideTotal?: true;
  /** What must hold between parameters. Throws ScoringError. */
  checkParams?(params: ParamValues<L>): void;
  /** Weighs the members; the caller has checked that there are some and that no id stands twice. */
  weigh(input: SplitInput, params: ParamValues<L>): Weighing;
  /**
   * All that this scheme sees of a member, as a text: two members with the same text are interchangeable and must get the
   * same share. Kept apart from `weigh` so that the symmetry check does not repeat its mistakes.
   */
  sees(input: SplitInput, member: Member, params: ParamValues<L>): string;
}>;
