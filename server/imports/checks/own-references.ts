import { name } from "../stage/literal.ts";
import { type Check, insertFaults } from "./check.ts";

/**
 * A parent may stand in the same file. When a fault stops the whole file anyway, a row that is bad for another reason still
 * counts as present, so that its children are not reported for it.
 */
export const ownReferences: Check = async ({ stage, definition, acceptValid }) => {
  const present = acceptValid ? "good" : "typed";
  for (const column of definition.columns.filter(({ references }) => references === definition.kind)) {
    await stage.run(
      `${insertFaults({ line: "line", column: column.name, value: name(column.name), code: "reference_unknown", params: { kind: `'${definition.kind}'`, code: name(column.name), nearest: "''" } })}
       FROM good WHERE ${name(column.name)} IS NOT NULL
         AND ${name(column.name)} NOT IN (SELECT code FROM ${present} WHERE code IS NOT NULL UNION ALL SELECT code FROM standing)`,
    );
  }
};
