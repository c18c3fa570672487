import { z } from "zod";
import { code, periodCode, runHead } from "../../api/shared.types.ts";
import { clientFigures, share } from "./clients.types.ts";
import { LONGEST_SEARCH, SORTS } from "./list-clients.ts";

/** More rows than this are asked for page by page, sorted and searched by the server. */
const ROWS_AT_ONCE = 5_000;

const value = z.string().max(200).optional();

export const listClientsInput = z.object({
  period: periodCode,
  search: z.string().max(LONGEST_SEARCH).optional(),
  kind: value,
  industry: value,
  segment: value,
  group: value,
  status: value,
  manager: code.optional(),
  sort: z.enum(SORTS).default("margin"),
  descending: z.boolean().default(true),
  /** how many rows have come before */
  cursor: z.int().min(0).default(0),
  limit: z.int().min(1).max(ROWS_AT_ONCE).default(ROWS_AT_ONCE),
});

const texts = z.array(z.string());
const textsOrNull = z.array(z.string().nullable());

/**
 * The rows as columns: a table of thousands travels in a fraction of the bytes. Amounts are minor units of the run's base
 * currency as text; `share` is the part of the bank's margin.
 */
const clientColumns = z.object({
  code: texts,
  name: texts,
  kind: texts,
  industry: textsOrNull,
  segment: textsOrNull,
  group: textsOrNull,
  status: textsOrNull,
  managers: z.array(texts),
  products: z.array(z.int()),
  margin: texts,
  adb: texts,
  closing: texts,
  income: texts,
  share: z.array(share),
});

export const listClientsOutput = z.object({
  run: runHead,
  /** null while the run's figures by client are not worked out: clients.prepare does it */
  page: z
    .object({
      clients: z.int(),
      matching: z.int(),
      bank: clientFigures,
      shown: clientFigures,
      columns: clientColumns,
      managerNames: z.record(z.string(), z.string()),
    })
    .nullable(),
});
