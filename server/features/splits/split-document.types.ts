import { z } from "zod";
import { decimalText, shortText } from "../../rules/document.ts";

const byMember = z.record(shortText, decimalText);
const count = z.number().int();

/** A characteristic function, as a document or agreed parameters state it. */
export const game = z.discriminatedUnion("model", [
  z.strictObject({
    model: z.literal("coalitions"),
    values: z.array(z.strictObject({ members: z.array(shortText), value: decimalText })),
  }),
  z.strictObject({ model: z.literal("additive"), values: byMember }),
  z.strictObject({ model: z.literal("airport"), costs: byMember }),
  z.strictObject({ model: z.literal("bankruptcy"), estate: decimalText, claims: byMember }),
  z.strictObject({ model: z.literal("weighted-voting"), quota: decimalText, weights: byMember }),
]);

/** What `merit split` reads (DATA-CONTRACT.md). A scheme's parameters stand beside its name and are checked by the scheme. */
export const splitDocument = z.strictObject({
  amount: decimalText,
  currency: shortText,
  closed: shortText.optional(),
  members: z.array(z.strictObject({ id: shortText, role: shortText, unit: shortText.optional(), agreedShare: decimalText.optional() })),
  touches: z
    .array(
      z.strictObject({
        member: shortText,
        at: shortText,
        kind: shortText,
        client: shortText.optional(),
        minutes: count.optional(),
      }),
    )
    .default([]),
  balances: z.array(z.strictObject({ member: shortText, adb: decimalText.optional(), growth: decimalText.optional() })).optional(),
  game: game.optional(),
  paths: z.array(z.strictObject({ touches: z.array(shortText), won: count.default(0), lost: count.default(0) })).optional(),
  schemes: z.array(z.looseObject({ scheme: shortText })),
});

export type SplitDocument = z.infer<typeof splitDocument>;
