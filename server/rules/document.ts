import { z } from "zod";
import type { RuleFault } from "../../lib/scoring/errors.ts";

/** What a text must look like, beside being one: the words by which `document_value` tells what was expected. */
const FORMS = ["decimal", "currency", "day", "period"] as const;
export const formed = (form: (typeof FORMS)[number], fits: (text: string) => boolean) =>
  z.string({ error: form }).refine(fits, { error: form });

/** Decimal text ("0.5", "-12"). A JSON number is refused: it went through a float before it came here. */
export const decimalText = formed("decimal", (text) => /^[+-]?\d+(\.\d+)?$/.test(text));
export const shortText = z.string().min(1).max(200);

const show = (value: unknown): string => (value === undefined ? "" : (JSON.stringify(value)?.slice(0, 80) ?? ""));

/** Either the document in its shape, or every fault in it, each with its place ("scorecard[1].weight"). */
export type Shaped<T> = Readonly<{ value: T; faults: readonly [] } | { value: null; faults: readonly RuleFault[] }>;

/** Holds parsed JSON against a shape. Faults: `document_key_unknown` {key}, `document_missing`, `document_value` {value, expected}. */
export function shaped<T>(schema: z.ZodType<T>, raw: unknown): Shaped<T> {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { value: null, faults: parsed.error.issues.flatMap(faultsOf) };
}

/** A text as JSON. Fault: `document_not_json` {reason}. */
export function parsedJson(text: string): Shaped<unknown> {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown, faults: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null, faults: [{ place: "", code: "document_not_json", params: { reason: error.message } }] };
  }
}

/** "scorecard[1].weight" */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => (typeof key === "number" ? `${place}[${key}]` : place ? `${place}.${String(key)}` : String(key)), "");

function faultsOf(issue: z.core.$ZodIssue): RuleFault[] {
  const place = placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ place: placeOf([...issue.path, key]), code: "document_key_unknown", params: { key } }));
  }
  if (issue.input === undefined) return [{ place, code: "document_missing", params: {} }];
  const params = { value: show(issue.input), expected: expectationOf(issue) };
  return [{ place, code: "document_value", params }];
}

/** What was expected there, as a word that the messages choose by; `any` leaves zod's own words out. */
function expectationOf(issue: z.core.$ZodIssue): string {
  const form = FORMS.find((one) => one === issue.message);
  if (form) return form;
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.join(", ");
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) return issue.options.join(", ");
  return "any";
}
