import type { RuleFault } from "../../../lib/scoring/errors.ts";
import { parsedJson, type Shaped } from "../../rules/document.ts";
import type { Rule } from "../../rules/rule-shapes.ts";
import type { Context } from "../context.ts";
import { type Applied, applyRules, checkRules } from "./apply-rules.ts";

/** One rule as JSON text, held against what `merit rules check` holds a file against. Places are those within the rule. */
export async function checkRule(context: Context, text: string): Promise<Shaped<Rule>> {
  const { value, faults } = await checkRules(context, documentOf(text));
  return oneOf(value, faults);
}

/** Stores one rule as its next version, as `merit rules apply` does; the same rule again stores nothing. */
export async function saveRule(context: Context, text: string): Promise<Shaped<Applied>> {
  const { value, faults } = await applyRules(context, documentOf(text));
  return oneOf(value, faults);
}

/** A rule as a document of one rule. What is not JSON stays as it is, for the check to say so. */
function documentOf(text: string): string {
  const { value, faults } = parsedJson(text);
  return faults.length > 0 ? text : JSON.stringify({ rules: [value] });
}

function oneOf<T>(value: readonly T[] | null, faults: readonly RuleFault[]): Shaped<T> {
  const [only] = value ?? [];
  if (only !== undefined) return { value: only, faults: [] };
  return { value: null, faults: faults.map((fault) => ({ ...fault, place: fault.place.replace(/^rules\[0\]\.?/, "") })) };
}
