import type { UnitOption } from "./prepare-units.ts";

const INDENT = "\u2003";

/** The options of a select of units, indented as the tree is. */
export const TreeOptions = ({ units }: { units: readonly UnitOption[] }) =>
  units.map(({ code, name, depth }) => (
    <option key={code} value={code}>
      {INDENT.repeat(depth) + name}
    </option>
  ));
