export { type RunScores, readRunScores, type ScoresFilter } from "./read-scores.ts";
export { rescoredRun } from "./rescored-runs.ts";
