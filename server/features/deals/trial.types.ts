import { z } from "zod";
import type { DealChanges } from "./changed-copy.ts";
import { simulateDealInput } from "./simulate-deal.types.ts";

/** What the text of a trial may come to: ten thousand touches that are taken out, and the rest. */
export const LONGEST_TRIAL = 2_500_000;

const trial = simulateDealInput.omit({ deal: true }).extend({
  /** another amount to share, in minor units */
  amountMinor: z
    .string()
    .regex(/^-?\d{1,30}$/)
    .transform(BigInt)
    .optional(),
});

/** The changes that the text of a trial (JSON, as app/deals writes it) names; null where it names none. */
export function parseTrial(text: string): DealChanges | null {
  const parsed = trial.safeParse(fromJson(text));
  return parsed.success ? parsed.data : null;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody wrote the address by hand.
    return null;
  }
}
