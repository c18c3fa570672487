"use client";

import { Change } from "../_components/change.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import type { Money } from "../_format/figures.ts";

type Sides = Readonly<{ now: Money | null; before: Money | null }>;

/** The difference of two figures of one target; null where one of them is missing: that is no change. */
export function differenceOf({ now, before }: Sides): Money | null {
  return now && before ? { ...now, minor: String(BigInt(now.minor) - BigInt(before.minor)) } : null;
}

/** A difference that opens into its two sides. */
export const Difference = ({ difference, target, label }: { difference: Money; target: Target; label: string }) => (
  <FigureLink target={target} label={label}>
    <Change difference={difference} />
  </FigureLink>
);
