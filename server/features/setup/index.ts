export { applyExampleRules, EXAMPLE_MONTHS, EXAMPLE_PERIODS } from "./example-bank.ts";
