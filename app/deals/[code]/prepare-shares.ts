import type { Comparison } from "../types.ts";

/** A scheme's bar: segments from left to right, in per cent of the whole. */
export type Bar = Readonly<{ scheme: string; isAgreed: boolean; segments: readonly Segment[]; shares: readonly Share[] }>;
type Share = NonNullable<Comparison["schemes"][number]["shares"]>[number];
type Segment = Readonly<{ member: string; place: number; width: number; share: string }>;

/** One bar for each scheme that shares out the whole, in the members' order; who gets nothing has no segment. */
export const prepareShares = ({ members, schemes }: Pick<Comparison, "members" | "schemes">): Bar[] =>
  schemes.flatMap(({ scheme, isAgreed, besideTotal, shares }) => {
    if (shares === null || besideTotal) return [];
    const segments = members.flatMap(({ manager }, place) => {
      const share = shares.find(({ member }) => member === manager)?.share;
      return share === undefined || Number(share) === 0 ? [] : [{ member: manager, place, width: Number(share) * 100, share }];
    });
    return [{ scheme, isAgreed, segments, shares }];
  });
