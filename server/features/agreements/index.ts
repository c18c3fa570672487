export { agreementTerms } from "./agreement-terms.ts";
export { listAgreements } from "./list-agreements.ts";
export { makeMove, type WantedMove } from "./make-move.ts";
