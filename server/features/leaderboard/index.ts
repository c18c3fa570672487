export { type Leaderboard, leaderboard, type Place, parseMetric } from "./leaderboard.ts";
