/** Shapes that several procedures take or return. Money leaves the server as text of minor units, never as a number. */
import { z } from "zod";
import type { Run } from "../runs/run-repository.ts";

/** Periods and codes are checked by the use cases, which can say what is wrong with them; here only their size. */
export const periodCode = z.string().max(16);
export const code = z.string().min(1).max(64);

export const money = z.object({ kind: z.literal("money"), minor: z.string().regex(/^-?\d+$/), currency: z.string() });
export const count = z.object({ kind: z.literal("count"), count: z.string().regex(/^\d+$/) });
export const figure = z.discriminatedUnion("kind", [money, count]);

type Money = z.infer<typeof money>;
type Count = z.infer<typeof count>;

export const toMoney = (minor: bigint, currency: string): Money => ({ kind: "money", minor: minor.toString(), currency });
export const toCount = (value: bigint | number): Count => ({ kind: "count", count: value.toString() });

/** The run a page's figures come from. `unit` is null where it covers the whole bank. */
export const runHead = z.object({
  period: z.string(),
  version: z.number().int(),
  unit: z.string().nullable(),
  baseCurrency: z.string(),
  calculatedAt: z.iso.datetime(),
  /** closed: signed off, its figures stand for good */
  state: z.enum(["provisional", "closed"]),
});
export type RunHead = z.infer<typeof runHead>;

export const toRunHead = ({ period, version, unit, baseCurrency, createdAt, isClosed }: Run): RunHead => ({
  period,
  version,
  unit,
  baseCurrency,
  calculatedAt: createdAt.toISOString(),
  state: isClosed ? "closed" : "provisional",
});
