import { z } from "zod";
import { code, money } from "../../api/shared.types.ts";
import { names, paramValues } from "./deal.types.ts";

const word = z.string().min(1).max(200);
const MOST = 200;

export const simulateDealInput = z.object({
  deal: code,
  roles: z
    .array(z.object({ member: code, role: word }))
    .max(MOST)
    .default([]),
  withoutMembers: z.array(code).max(MOST).default([]),
  withMembers: z
    .array(z.object({ member: code, role: word }))
    .max(MOST)
    .default([]),
  withoutTouches: z.array(word).max(10_000).default([]),
  withTouches: z
    .array(z.object({ member: code, at: z.iso.datetime({ offset: true }), kind: word }))
    .max(MOST)
    .default([]),
  params: z.record(word, paramValues).default({}),
});

export const simulateDealOutput = z.object({
  schemes: z.array(
    z.object({
      scheme: z.string(),
      isAgreed: z.boolean(),
      besideTotal: z.boolean(),
      members: z.array(z.object({ member: z.string(), before: money.nullable(), after: money.nullable(), change: money.nullable() })),
      /** why it could not be computed, as recorded and in the copy */
      reasonBefore: z.string().nullable(),
      reasonAfter: z.string().nullable(),
      warnings: z.array(z.string()),
      lowered: z.object({ member: z.string(), larger: money, before: money, after: money }).nullable(),
    }),
  ),
  names,
});
