export type { Comparison, ShareOut, SplitOut } from "./compare-schemes.ts";
export { type SplitAnswer, splitText } from "./split-text.ts";
