import { z } from "zod";
import { MOVES, STATES } from "../../../lib/scoring/agreement/agreement.ts";
import { ACROSS_UNITS } from "../../../lib/scoring/splits/split-policy.ts";
import { code } from "../../api/shared.types.ts";
import { given, paramValues } from "../deals/index.ts";

const state = z.enum(STATES);
const day = z.iso.date();
const reason = z.string().max(1000);

export const getAgreementInput = z.object({ deal: code });

const named = z.object({ code: z.string(), name: z.string().nullable() });
const role = z.enum(["member", "head"]);

/** `waiting`: the members who have to answer and the units whose heads have to approve or settle it. */
export const listAgreementsOutput = z.array(
  z.object({ deal: z.string(), state, isYourTurn: z.boolean(), waiting: z.array(named.extend({ role })) }),
);
const terms = z.object({ scheme: z.string(), params: paramValues.nullable(), from: z.string() });

export const getAgreementOutput = z.object({
  deal: z.string(),
  state,
  /** as whom the reader takes part, and the moves open to them; null for who has to choose first (act as) */
  you: z.object({ role, code: z.string(), name: z.string().nullable(), moves: z.array(z.enum(MOVES)) }).nullable(),
  proposal: terms
    .extend({
      /** the move that proposed it */
      ordinal: z.number().int(),
      by: named,
      at: z.string(),
      reason: z.string().nullable(),
      gives: given,
      /** every member, in the deal's order; `says` is null for who has not answered */
      answers: z.array(
        named.extend({ says: z.enum(["accept", "object"]).nullable(), reason: z.string().nullable(), at: z.string().nullable() }),
      ),
      /** units whose heads have to approve; `by`: the unit whose head did */
      approvals: z.array(named.extend({ by: named.nullable() })),
    })
    .nullable(),
  /** the split that stands; `ordinal`: the move that made it so, null where it was imported */
  standing: terms.extend({ ordinal: z.number().int().nullable(), gives: given }).nullable(),
  /** what shares the deal while nobody agrees; null: the accounts' assignments */
  fallback: z.object({ scheme: z.string(), params: paramValues.nullable(), gives: given }).nullable(),
  policy: z.object({ code: z.string(), name: z.string(), version: z.number().int(), acrossUnits: z.enum(ACROSS_UNITS) }).nullable(),
  /** names of the schemes that may be agreed */
  schemes: z.array(z.string()),
  lastDay: z.string().nullable(),
  usualFrom: z.string(),
  waiting: z.object({ members: z.array(named), units: z.array(named) }),
  /** oldest first */
  history: z.array(
    z.object({
      ordinal: z.number().int(),
      move: z.enum(MOVES),
      by: named,
      role,
      at: z.string(),
      reason: z.string().nullable(),
      terms: terms.nullable(),
      decides: z.boolean(),
    }),
  ),
});

/** `after`: how many moves the reader has seen. */
export const makeMoveInput = z.object({
  deal: code,
  move: z.enum(MOVES),
  reason: reason.optional(),
  terms: z.object({ scheme: code, params: paramValues.optional(), from: day.optional() }).optional(),
  after: z.number().int().nonnegative(),
});
