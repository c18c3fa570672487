export { boardFigures } from "./board-figures.ts";
export { figureHistory } from "./figure-history.ts";
export { boardGains } from "./improvement-board.ts";
export { type Leaderboard, leaderboard, type Place, parseMetric } from "./leaderboard.ts";
