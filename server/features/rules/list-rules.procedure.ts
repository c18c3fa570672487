import { procedureFor } from "../../api/trpc.ts";
import { listRules } from "./list-rules.ts";
import { presentRule } from "./present.ts";
import { listRulesOutput } from "./rules.types.ts";
import { today } from "./today.ts";

/** Every rule with its versions and whom it applies to. */
export const listRulesProcedure = procedureFor("rules.read")
  .output(listRulesOutput)
  .query(async ({ ctx }) => (await listRules(ctx, today())).map(presentRule));
