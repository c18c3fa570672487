import { fact, label, type Step } from "../explanation/step.ts";
import { ONE, ZERO } from "../money/rational.ts";
import { memberTouches } from "./member-touches.ts";
import type { SplitInput, Weighing } from "./split-scheme.ts";

/**
 * Weight 1 for each member who touched the deal at its first (or last) instant, 0 for the others: members tied on that
 * instant share equally, and two touches of one member at it count once. What memberTouches throws.
 */
export function weighEdge(scheme: string, input: SplitInput, edge: "first" | "last"): Weighing {
  const { touches, warnings } = memberTouches(scheme, input);
  const instant = touches.at(edge === "first" ? 0 : -1)?.instant;
  const steps = input.members.map(({ id: member, source }, place): Step => {
    const own = touches.find((touch) => touch.member === place && touch.instant === instant);
    if (!own)
      return fact({ label: label(edge === "first" ? "split_not_first" : "split_not_last", { member }), unit: "weight" }, ZERO, source);
    const { kind, at } = own.touch;
    const code = edge === "first" ? "split_made_first" : "split_made_last";
    return fact({ label: label(code, { member, kind, at }), unit: "weight" }, ONE, own.touch.source);
  });
  return { steps, warnings };
}
