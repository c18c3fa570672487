import type { Unit } from "./organisation-data.ts";
import { prepareTree } from "./prepare-tree.ts";

const INDENT = "\u2003";

/** The options of a select of units, indented as the tree is. */
export const UnitOptions = ({ units }: { units: readonly Unit[] }) =>
  prepareTree(units).map(({ code, name, depth }) => (
    <option key={code} value={code}>
      {`${INDENT.repeat(depth)}${name} (${code})`}
    </option>
  ));
