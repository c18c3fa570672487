import { z } from "zod";
import { code } from "../../api/shared.types.ts";
import { digest, plan, stored } from "./organisation.types.ts";

const name = z.string().min(1).max(200);

export const planUnitInput = z.object({ isNew: z.boolean(), code, name, kind: name, parent: code.nullable() });
export const saveUnitInput = planUnitInput.extend({ digest });
export const planUnitOutput = plan;
export const saveUnitOutput = stored;
