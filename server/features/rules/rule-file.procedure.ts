import examples from "../../../examples/rules.json" with { type: "json" };
import policies from "../../../examples/split-policy.json" with { type: "json" };
import { procedureFor } from "../../api/trpc.ts";
import { ruleDocument } from "../../rules/rule-shapes.ts";
import { applyRules, checkRules, readRules } from "./apply-rules.ts";
import { presentFaults } from "./present.ts";
import { applyFileOutput, checkFileOutput, examplesOutput, ruleTextInput } from "./rules.types.ts";

/** What a file of rules holds, or what is wrong with it. A mutation for its size: it stores nothing. */
export const checkFileProcedure = procedureFor("rules.read")
  .input(ruleTextInput)
  .output(checkFileOutput)
  .mutation(async ({ ctx, input }) => {
    const { faults } = await checkRules(ctx, input.text);
    return { faults: presentFaults(faults, ctx.locale), rules: [...(readRules(input.text).value ?? [])] };
  });

/** Stores every changed rule of a file as its next version, all or none. */
export const applyFileProcedure = procedureFor("rules.write")
  .input(ruleTextInput)
  .output(applyFileOutput)
  .mutation(async ({ ctx, input }) => {
    const { value, faults } = await applyRules(ctx, input.text);
    return { faults: presentFaults(faults, ctx.locale), applied: [...(value ?? [])] };
  });

/** The rules that come with the program: to begin with, and as templates. */
export const getExamples = procedureFor("rules.read")
  .output(examplesOutput)
  .query(() => ({ ...ruleDocument.parse(examples), policies: ruleDocument.parse(policies).rules }));
