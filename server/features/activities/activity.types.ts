import { z } from "zod";

/** Shapes that the procedures of this room share. */
export const activityFields = z.object({
  id: z.string(),
  manager: z.string(),
  client: z.string().nullable(),
  deal: z.string().nullable(),
  kind: z.string(),
  /** an instant as UTC, which is the clock of the bank */
  at: z.iso.datetime(),
  minutes: z.number().int().nullable(),
  outcome: z.string().nullable(),
  note: z.string().nullable(),
});

export const origin = z.object({
  import: z.number().int(),
  origin: z.enum(["file", "logged"]),
  file: z.string(),
  line: z.number().int(),
  actor: z.string(),
  enteredAt: z.iso.datetime(),
});

export const choice = z.object({ code: z.string(), name: z.string(), detail: z.string().nullable() });
export const named = z.object({ code: z.string(), name: z.string() });
export const dayText = z.string().max(16);
