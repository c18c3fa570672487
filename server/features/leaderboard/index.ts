export { figureHistory } from "./figure-history.ts";
export { type Leaderboard, leaderboard, type Place, parseMetric } from "./leaderboard.ts";
