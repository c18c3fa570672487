import { type Check, insertFaults } from "./check.ts";

/** Nothing may be its own parent, directly or through others. */
export const acyclic: Check = ({ stage }) =>
  stage.run(
    `${insertFaults({ line: "g.line", column: "parent", value: "g.parent", code: "parent_cycle", params: { code: "g.code" } })}
     FROM good g JOIN (
       WITH RECURSIVE up(start, parent) AS (
         SELECT code, parent FROM good WHERE parent IS NOT NULL
         UNION
         SELECT up.start, w.parent FROM up JOIN world w ON w.code = up.parent WHERE w.parent IS NOT NULL
       )
       SELECT DISTINCT start FROM up WHERE start = parent
     ) cycle ON cycle.start = g.code`,
  );
