import imports from "./en/imports.json" with { type: "json" };
import { inWords } from "./in-words.ts";
import type { MessageParams, Translate } from "./translate.ts";

/** What a person needs to know of a fault in a file. */
export type FaultToTell = Readonly<{ line: number; column: string | null; value: string | null; code: string; params: MessageParams }>;

/** A fault as a sentence, in terms of its place and value. Rules of the scoring core have their texts under `errors`. */
export function faultText({ line, column, value, code, params }: FaultToTell, t: Translate): string {
  const known = { line, column: column ?? "", value: value ?? "", example: '{"first":"40"}', ...emptyAsNone(inWords(code, params, t)) };
  return t(code in imports.faults ? `faults.${code}` : `errors.${code}`, known);
}

/** The messages choose by "none" where a parameter has nothing to say. */
const emptyAsNone = (params: MessageParams): MessageParams =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value === "" ? "none" : value]));
