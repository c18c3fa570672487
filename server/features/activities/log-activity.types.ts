import { z } from "zod";

/** Values are checked as those of a file are; here only their size. */
const text = z.string().max(10_000);

export const logActivityInput = z.object({
  key: z.string().min(8).max(100),
  id: z.string().min(1).max(200).optional(),
  manager: text,
  client: text.optional(),
  deal: text.optional(),
  kind: text,
  at: text,
  minutes: text.optional(),
  outcome: text.optional(),
  note: text.optional(),
});

export const logActivityOutput = z.object({
  status: z.enum(["logged", "unchanged", "refused"]),
  id: z.string(),
  /** the entry, by which it can be taken back; null where nothing entered */
  import: z.number().int().nullable(),
  faults: z.array(
    z.object({
      column: z.string().nullable(),
      value: z.string().nullable(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
