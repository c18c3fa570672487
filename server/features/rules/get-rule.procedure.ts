import { dayOf } from "../../../lib/scoring/periods/day.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getRule } from "./get-rule.ts";
import { presentRule } from "./present.ts";
import { getRuleInput, getRuleOutput } from "./rules.types.ts";

/** A rule with its versions, and the content of one of them. */
export const getRuleProcedure = procedureFor("rules.read")
  .input(getRuleInput)
  .output(getRuleOutput)
  .query(async ({ ctx, input }) => {
    const found = await getRule(ctx, input, dayOf(new Date()));
    return { ...presentRule(found), shown: found.shown.version, rule: found.shown.rule };
  });
