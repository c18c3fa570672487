import { z } from "zod";
import { storedRun } from "./shared-shapes.types.ts";

const kind = z.enum(["month", "quarter", "year"]);

export const listRunsOutput = z.object({
  periods: z.array(
    z.object({
      run: storedRun,
      kind,
      state: z.enum(["provisional", "closed"]),
      versions: z.number().int(),
      lines: z.number().int(),
      managers: z.number().int(),
      /** imports and withdrawals since the run that can change its figures */
      since: z.number().int(),
    }),
  ),
  choices: z.array(z.object({ period: z.string(), kind, version: z.number().int().nullable(), isComplete: z.boolean() })),
  missing: z.array(z.string()),
  next: z.string().nullable(),
  lastDay: z.string().nullable(),
  units: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), parent: z.string().nullable() })),
});
