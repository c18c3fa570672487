import type { Step } from "../explanation/step.ts";
import { compare, divide, multiply, ONE, type Rational, rational, subtract, sum } from "../money/rational.ts";

/** A step's value made again from its leaves: what a reader with pencil and paper finds. */
export function evaluated(step: Step): Rational {
  const values = step.children.map(evaluated);
  const [first = ONE, ...rest] = values;
  switch (step.how) {
    case "sum":
      return sum(values);
    case "product":
      return values.reduce(multiply, ONE);
    case "difference":
      return rest.reduce(subtract, first);
    case "quotient":
      return rest.reduce(divide, first);
    case "least":
      return rest.reduce((least, each) => (compare(each, least) < 0 ? each : least), first);
    case "greatest":
      return rest.reduce((greatest, each) => (compare(each, greatest) > 0 ? each : greatest), first);
    case "reached":
      return rational(BigInt(rest.filter((bound) => compare(first, bound) >= 0).length));
    default:
      return step.value;
  }
}
