export { type ScoreOutput, type SubjectOut, scoreText } from "./score-document.ts";
