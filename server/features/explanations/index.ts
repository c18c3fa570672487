export { evidenceStep } from "./evidence.types.ts";
export { explainFigure } from "./explain-figure.ts";
export { explainHandoverFigure } from "./explain-handover.ts";
export type { FigureQuery } from "./figure-query.ts";
export { type PresentedStep, presentStep, presentTree } from "./present-step.ts";
export { sourceRow } from "./sources/source-row.ts";
