import { z } from "zod";
import { KIND_NAMES } from "../../imports/kinds/kind.ts";

const uploadId = z.string().max(64);
const kind = z.enum(KIND_NAMES);
const importId = z.int().min(1);
/** Its inside is checked where it is used, which can say what is wrong with it. */
const profileJson = z.looseObject({ kind });
const sentProfile = z.object({ name: z.string().min(1).max(200), profile: profileJson }).nullable();
const layout = z.object({
  encoding: z.string().max(40).optional(),
  delimiter: z.string().length(1).optional(),
  quote: z.string().length(1).nullable().optional(),
  skipLines: z.int().min(0).max(1000).optional(),
  header: z.array(z.string().min(1)).min(1).max(500).optional(),
});

export const uploadInput = z.object({ uploadId });
export const checkInput = z.object({ uploadId, kind, profile: sentProfile });
export const startImportInput = checkInput.extend({ acceptValid: z.boolean() });
export const draftInput = z.object({ uploadId, kind, layout });
export const sampleInput = z.object({ uploadId, profile: profileJson, rows: z.int().min(1).max(100).default(20) });
export const saveProfileInput = z.object({ name: z.string().max(200), profile: profileJson });
export const listImportsInput = z.object({ withLogged: z.boolean(), limit: z.int().min(1).max(20_000).default(5000) });
export const importInput = z.object({ importId });
export const reportInput = z.object({ jobId: z.string().min(1).max(64) });

/** What a procedure that starts work returns: the job to watch. */
export const startedOutput = z.object({ jobId: z.string() });

const faultOutput = z.object({
  line: z.number().int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  text: z.string(),
});

export const reportOutput = z.object({
  status: z.enum(["imported", "unchanged", "dry-run", "rejected"]),
  importId: z.number().int().nullable(),
  position: z.number().int().nullable(),
  kind,
  file: z.string(),
  rows: z.object({
    read: z.number().int(),
    added: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    skipped: z.number().int(),
  }),
  /** the first thousand */
  faults: z.array(faultOutput),
  faultsInAll: z.number().int(),
});
export type ReportOutput = z.infer<typeof reportOutput>;

export const uploadOutput = z.object({
  uploadId,
  fileName: z.string(),
  size: z.number(),
  kind: kind.nullable(),
  /** what the kind was recognised by; null where it is not certain */
  recognisedBy: z.enum(["header", "name"]).nullable(),
  /** written as the contract says: no mapping profile is needed */
  fits: z.boolean(),
  kinds: z.array(z.object({ kind, fits: z.boolean(), missing: z.array(z.string()), unknown: z.array(z.string()) })),
  columns: z.array(z.string()),
  encoding: z.string(),
  delimiter: z.string(),
  format: z.enum(["text", "xlsx"]),
  /** why it is no table at all */
  faults: z.array(faultOutput),
});
export type UploadOutput = z.infer<typeof uploadOutput>;

/** The kinds in the order that references need, what each refers to, and its columns. */
export const kindsOutput = z.array(
  z.object({
    kind,
    references: z.array(kind),
    columns: z.array(z.object({ name: z.string(), is: z.string(), optional: z.boolean(), references: kind.nullable() })),
  }),
);

export const draftOutput = z.object({ profile: z.looseObject({ kind }), columns: z.array(z.string()) });

export const sampleOutput = z.object({
  columns: z.array(z.string()),
  mapped: z.array(z.string()),
  rows: z.array(
    z.object({ line: z.number().int(), raw: z.array(z.string()), values: z.record(z.string(), z.string().nullable()).nullable() }),
  ),
  faults: z.array(faultOutput),
  headFaults: z.array(faultOutput),
});

export const profilesOutput = z.array(
  z.object({ name: z.string(), kind: z.string(), profile: z.looseObject({ kind }), actor: z.string(), savedAt: z.iso.datetime() }),
);

const importSummary = z.object({
  importId: z.number().int(),
  kind: z.string(),
  origin: z.string(),
  file: z.string(),
  profile: z.string().nullable(),
  position: z.number().int(),
  withdrawnPosition: z.number().int().nullable(),
  rowsRead: z.number().int(),
  factsAdded: z.number().int(),
  rowsUnchanged: z.number().int(),
  rowsRefused: z.number().int(),
  actor: z.string(),
  createdAt: z.iso.datetime(),
});
export type ImportSummaryOutput = z.infer<typeof importSummary>;
export const listImportsOutput = z.array(importSummary);
export const importOutput = z.object({ summary: importSummary, standing: z.number().int(), refused: z.array(faultOutput) });
