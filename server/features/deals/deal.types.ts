/** Shapes that several procedures of deals share. */
import { z } from "zod";
import { money } from "../../api/shared.types.ts";
import { game } from "../splits/index.ts";

export const dealState = z.enum(["open", "closed"]);
export const source = z.object({ kind: z.string(), importId: z.number().int(), file: z.string(), line: z.number().int() });

/** What codes of managers are called. */
export const names = z.record(z.string(), z.string());

export const member = z.object({
  manager: z.string(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  role: z.string(),
});

export const dealHead = z.object({
  code: z.string(),
  name: z.string(),
  client: z.string(),
  clientName: z.string().nullable(),
  opened: z.string(),
  closed: z.string().nullable(),
  amount: money,
  state: dealState,
});

/** Parameters of a scheme as they stand in JSON: texts, whole numbers, tables of texts, and the game that members agreed on. */
export const paramValues = z.record(
  z.string().max(64),
  z.union([z.string().max(64), z.number(), z.record(z.string().max(200), z.string().max(64)), game]),
);

/** What a deal gives its members under some terms; `amounts` null: it cannot be computed, and `problem` says why. */
export const given = z.object({
  amounts: z.array(z.object({ member: z.string(), amount: money })).nullable(),
  problem: z.string().nullable(),
});
