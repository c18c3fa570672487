import { z } from "zod";
import { code } from "../../api/shared.types.ts";
import { choice } from "./activity.types.ts";

export const suggestInput = z.object({ what: z.enum(["client", "deal", "manager"]), typed: z.string().max(200), client: code.optional() });
export const suggestOutput = z.object({ choices: z.array(choice) });

export const wordsInput = z.object({ manager: code.optional() });
export const wordsOutput = z.object({ kinds: z.array(z.string()), outcomes: z.array(z.string()) });
