import { procedureFor } from "../../api/trpc.ts";
import { presentFaults } from "./present.ts";
import { checkRuleOutput, ruleTextInput, saveRuleOutput } from "./rules.types.ts";
import { checkRule, saveRule } from "./save-rule.ts";

/** What is wrong with a rule. A mutation for its size: it stores nothing. */
export const checkRuleProcedure = procedureFor("rules.read")
  .input(ruleTextInput)
  .output(checkRuleOutput)
  .mutation(async ({ ctx, input }) => ({ faults: presentFaults((await checkRule(ctx, input.text)).faults, ctx.locale) }));

/** Stores a rule as its next version. */
export const saveRuleProcedure = procedureFor("rules.write")
  .input(ruleTextInput)
  .output(saveRuleOutput)
  .mutation(async ({ ctx, input }) => {
    const { value, faults } = await saveRule(ctx, input.text);
    return { faults: presentFaults(faults, ctx.locale), applied: value };
  });
