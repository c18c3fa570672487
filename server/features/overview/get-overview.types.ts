import { z } from "zod";
import { code, money, periodCode, runHead } from "../../api/shared.types.ts";

export const getOverviewInput = z.object({ period: periodCode, unit: code.optional() });

const perColumn = <T extends z.ZodType>(of: T) => z.object({ adb: of, closing: of, margin: of, income: of });
const figure = z.object({
  value: money.nullable(),
  before: money.nullable(),
  difference: money.nullable(),
  /** the difference as a share of what stood before, where that makes sense */
  change: z.string().nullable(),
});
const figures = perColumn(figure);
const amounts = perColumn(money);
const named = z.object({ code: z.string(), name: z.string() });

export const getOverviewOutput = z.object({
  run: runHead,
  kind: z.enum(["month", "quarter", "year"]),
  unit: z.string().nullable(),
  path: z.array(named),
  manager: z.string().nullable(),
  before: runHead.nullable(),
  notCompared: z.enum(["missing", "part", "currency"]).nullable(),
  totals: figures,
  /** the last periods of the same kind, oldest first; null is a gap */
  history: z.array(z.object({ period: z.string(), totals: amounts.nullable() })),
  families: z.array(z.object({ name: z.string(), figures, products: z.array(named.extend({ figures })) })),
  /** `isOwn`: booked in the shown unit itself */
  branches: z.array(named.extend({ isOwn: z.boolean(), hasBelow: z.boolean(), figures, house: amounts.nullable() })),
  house: z.object({
    totals: amounts.nullable(),
    shares: perColumn(z.string().nullable()),
    lines: z.array(z.object({ unit: z.string(), unitName: z.string(), product: z.string(), productName: z.string(), amounts })),
    left: z.number().int(),
  }),
  /** lines of the proof, and those that hold */
  proof: z.object({ count: z.number().int(), equal: z.number().int() }),
});
