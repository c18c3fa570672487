import { dayOf } from "../../../lib/scoring/periods/day.ts";
import { procedureFor } from "../../api/trpc.ts";
import { listRules } from "./list-rules.ts";
import { presentRule } from "./present.ts";
import { listRulesOutput } from "./rules.types.ts";

/** Every rule with its versions and whom it applies to. */
export const listRulesProcedure = procedureFor("rules.read")
  .output(listRulesOutput)
  .query(async ({ ctx }) => (await listRules(ctx, dayOf(new Date()))).map(presentRule));
