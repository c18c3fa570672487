export { readAs } from "./figure-text.ts";
export { type RunScores, readRunScores } from "./read-scores.ts";
export { rescoredRun } from "./rescored-runs.ts";
