export { type Comparison, compareSchemes, type DealToSplit, type ShareOut, type SplitOut } from "./compare-schemes.ts";
export { type SplitAnswer, splitText } from "./split-text.ts";
