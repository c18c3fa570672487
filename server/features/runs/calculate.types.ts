import { z } from "zod";
import { code, periodCode } from "../../api/shared.types.ts";

/** No unit: the whole bank. */
export const calculateInput = z.object({ period: periodCode, unit: code.nullable().default(null) });
export const calculateMissingInput = z.object({ periods: z.array(periodCode).min(1).max(240) });
export const verifyInput = z.object({ period: periodCode, version: z.number().int().positive().optional() });
/** Work that was started: see the jobs router. */
export const startedOutput = z.object({ jobId: z.string() });
