import { z } from "zod";
import { code, money } from "../../api/shared.types.ts";

export const getUnitInput = z.object({ unit: code });

const figures = z.object({ margin: money, adb: money, closing: money, income: money });

export const getUnitOutput = z.object({
  unit: z.object({ code: z.string(), name: z.string(), kind: z.string(), parent: z.string().nullable() }),
  postings: z.array(
    z.object({
      manager: z.string(),
      name: z.string(),
      position: z.string(),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
  /** of the latest calculated period, in base currency; `figures` null where the house account was credited nothing */
  house: z.object({ period: z.string(), figures: figures.nullable() }).nullable(),
});
