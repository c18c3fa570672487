export { isComparable, lastRuns } from "./compared-runs.ts";
export { type CreditSums, creditSums } from "./credit-sums-repository.ts";
export { ratioText, totalOf } from "./figures.ts";
export { MEASURES, type Measure, type ParetoOf, type ParetoPage, paretoOf } from "./pareto-of.ts";
export { productFigures } from "./product-figures.ts";
export { productPage } from "./product-page.ts";
export { type ProductName, productNames } from "./product-repository.ts";
export { type ExplainedProduct, marginChangeBetween, whyMarginChanged } from "./why-margin-changed.ts";
