import { z } from "zod";
import { runHead } from "../../api/shared.types.ts";

export const listPeriodsOutput = z.array(runHead.extend({ kind: z.enum(["month", "quarter", "year"]) }));
