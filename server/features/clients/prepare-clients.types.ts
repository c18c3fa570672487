import { z } from "zod";
import { periodCode } from "../../api/shared.types.ts";

export const prepareClientsInput = z.object({ periods: z.array(periodCode).min(1).max(60) });
export const prepareClientsOutput = z.object({ jobId: z.string() });
