export { EXAMPLE_MONTHS } from "./example-bank.ts";
