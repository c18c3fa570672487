import { z } from "zod";

export const undoChangeInput = z.object({ importId: z.int().positive() });
export const undoChangeOutput = z.object({ importId: z.int() });
