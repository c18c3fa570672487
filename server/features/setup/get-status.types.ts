import { z } from "zod";
import { KIND_NAMES } from "../../imports/kinds/kind.ts";

export const setupStatusOutput = z.object({
  isEmpty: z.boolean(),
  /** whether the example bank may be loaded: only where nothing else was imported */
  mayLoadExample: z.boolean(),
  parts: z.array(z.object({ kind: z.enum(KIND_NAMES), needed: z.boolean(), count: z.number().int(), isThere: z.boolean() })),
  currenciesMissing: z.array(z.string()),
  balances: z.object({ first: z.string(), last: z.string() }).nullable(),
  proposed: z.string().nullable(),
  periods: z.array(z.string()),
  isReady: z.boolean(),
  runs: z.object({ count: z.number().int(), latest: z.string().nullable() }),
});
