import { z } from "zod";
import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import { money, periodCode } from "../../api/shared.types.ts";
import { ledgerChange, storedRun } from "./shared-shapes.types.ts";

const version = z.number().int().positive().optional();
const asked = z.object({ period: periodCode, version });
const column = z.enum(COLUMNS);

export const compareRunsInput = z.object({ before: asked, after: asked, column: column.default("margin") });

const compared = z.object({
  before: money.nullable(),
  after: money.nullable(),
  difference: money.nullable(),
  /** the difference as a share of what stood before, where that makes sense */
  change: z.string().nullable(),
});
const differing = z.object({
  rows: z.array(compared.extend({ code: z.string(), name: z.string(), fate: z.enum(["both", "appeared", "vanished"]) })),
  same: z.number().int(),
  left: z.number().int(),
});

export const compareRunsOutput = z.object({
  before: storedRun,
  after: storedRun,
  column,
  against: z.string(),
  totals: z.object({ adb: compared, closing: compared, margin: compared, income: compared }),
  products: differing,
  units: differing,
  /** by manager; an empty code is what the house accounts hold */
  holders: differing,
  changes: z.array(ledgerChange),
  superseded: z.array(z.object({ facts: z.string(), count: z.number().int().nullable() })),
});
