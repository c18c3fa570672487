import { z } from "zod";
import { code } from "../../api/shared.types.ts";
import { day, digest, plan, stored } from "./organisation.types.ts";

const text = z.string().max(200);

/** `unit` null: the manager leaves on that day. */
export const planPostingInput = z.object({
  isNew: z.boolean(),
  manager: code,
  name: text.default(""),
  email: text.default(""),
  unit: code.nullable(),
  position: text.default(""),
  from: day,
});
export const savePostingInput = planPostingInput.extend({ digest });
export const planPostingOutput = plan;
export const savePostingOutput = stored;
