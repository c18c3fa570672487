import { z } from "zod";
import { code } from "../../../api/shared.types.ts";

export const getSourceInput = z.object({
  kind: code,
  importId: z.number().int().positive(),
  line: z.number().int().positive(),
  account: code.optional(),
});

export const getSourceOutput = z.object({
  kind: z.string(),
  file: z.string(),
  line: z.number().int(),
  importedAt: z.iso.datetime(),
  actor: z.string(),
  /** imported as a file, or entered by hand */
  origin: z.enum(["file", "logged"]),
  /** what has become of it since: nothing, replaced by a later row, or withdrawn with its import */
  standing: z.enum(["stands", "replaced", "withdrawn"]),
  /** as stored, in the order of the file's columns; null where the row says nothing */
  fields: z.array(z.object({ column: z.string(), value: z.string().nullable() })),
});
