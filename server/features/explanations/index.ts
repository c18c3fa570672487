export { explainFigure, type FigureQuery } from "./explain-figure.ts";
export { type PresentedStep, presentStep } from "./present-step.ts";
