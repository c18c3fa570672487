import { weighEdge } from "../edge-touches.ts";
import { parseInstant } from "../instant.ts";
import { touchesSeen } from "../member-touches.ts";
import type { SplitScheme } from "../split-scheme.ts";

/**
 * All to the member of the first touch ("first touch" in attribution); members tied on its instant share equally. No parameters.
 * Fair where finding the deal is the whole achievement. Gamed by logging a contact early with everybody who might one day
 * become a client.
 */
export const originator: SplitScheme = {
  name: "originator",
  params: [],
  needs: ["touches"],
  weigh: (input) => weighEdge("originator", input, "first"),
  sees: (input, member) => touchesSeen(input, member, ({ at }) => `${parseInstant(at)}`).join(),
};
