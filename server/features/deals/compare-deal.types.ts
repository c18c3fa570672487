import { z } from "zod";
import { schemeParam } from "../../api/scheme-form.types.ts";
import { money } from "../../api/shared.types.ts";
import { evidenceStep } from "../explanations/index.ts";
import { dealHead, member, names, paramValues } from "./deal.types.ts";

/** What every result is checked for (lib/scoring/splits/check-amount.ts). */
export const PROPERTIES = ["efficiency", "quota", "symmetry", "nullPlayer", "monotonicity"] as const;

const bound = z.object({ amount: money, schemes: z.array(z.string()) });

/** What a scheme gives everyone, or why it gives nothing, in the reader's words. */
export const comparedScheme = z.object({
  scheme: z.string(),
  /** what its parameters are made of, and those that it was computed with; null: its defaults */
  form: z.array(schemeParam),
  params: paramValues.nullable(),
  isAgreed: z.boolean(),
  /** the deal that the parameters were last agreed for */
  precedent: z.string().nullable(),
  /** recognition beside the total: in no sum */
  besideTotal: z.boolean(),
  /** null: it cannot be computed, and `reason` says why; `share` has four decimals, `exact` is null where it is irrational or estimated */
  shares: z.array(z.object({ member: z.string(), share: z.string(), exact: z.string().nullable(), amount: money })).nullable(),
  reason: z.string().nullable(),
  warnings: z.array(z.string()),
  /** properties that do not hold, and who shows it */
  violations: z.array(z.object({ property: z.enum(PROPERTIES), members: z.array(z.string()) })),
  /** what the shares were computed from: a transition table, the worths of coalitions */
  evidence: z.array(evidenceStep).readonly(),
  /** interchangeable members whom only an indivisible minor unit sets apart */
  oddUnit: z.array(z.string()),
});

export const compareDealOutput = z.object({
  deal: dealHead,
  members: z.array(member),
  schemes: z.array(comparedScheme),
  bounds: z.array(z.object({ member: z.string(), lowest: bound, highest: bound })),
  names,
});
