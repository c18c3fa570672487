import { apportion, type Portion } from "../money/apportion.ts";
import type { SplitResult } from "./share-deal.ts";

/**
 * An amount in minor units given out by a split's shares: largest remainder, ties in the members' order. The portions stand
 * in the members' order and sum to the amount; a negative amount mirrors the positive one, so a reversal cancels its
 * original member by member.
 */
export const splitAmount = (amountMinor: bigint, { shares }: Pick<SplitResult, "shares">): Portion[] => apportion(amountMinor, shares);
