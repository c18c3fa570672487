import { z } from "zod";

export const undoEntryInput = z.object({ import: z.number().int() });
export const deleteActivityInput = z.object({ id: z.string().min(1).max(200) });
export const withdrawnOutput = z.object({ done: z.literal(true) });
