export { type Comparison, compareSchemes, type DealToSplit, type ShareOut, type SplitOut } from "./compare-schemes.ts";
export { game } from "./split-document.types.ts";
export { type SplitAnswer, splitText } from "./split-text.ts";
