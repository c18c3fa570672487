import { weighEdge } from "../edge-touches.ts";
import { parseInstant } from "../instant.ts";
import { touchesSeen } from "../member-touches.ts";
import type { SplitScheme } from "../split-scheme.ts";

/**
 * All to the member of the last touch ("last touch" in attribution); members tied on its instant share equally. No parameters.
 * Fair where the client was on the table and closing is the whole achievement. Gamed by stepping in for the signature, and
 * by logging late: touches after the closing day count and are warned of.
 */
export const closer: SplitScheme = {
  name: "closer",
  params: [],
  needs: ["touches"],
  weigh: (input) => weighEdge("closer", input, "last"),
  sees: (input, member) => touchesSeen(input, member, ({ at }) => `${parseInstant(at)}`).join(),
};
