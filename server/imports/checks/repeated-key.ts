import { name } from "../stage/literal.ts";
import { keyOf } from "../stage/row-key.ts";
import { type Check, insertFaults } from "./check.ts";

/**
 * Inside one file a key stands once: which of two rows is right nobody can tell (a mapping profile may say "first" or "last").
 * The later rows are at fault and name the first; where valid rows are let in, the first is kept out as well.
 */
export const repeatedKey: Check = async ({ stage, definition, acceptValid }) => {
  const { key, columns } = definition;
  const parts = keyOf(definition, "g");
  await stage.run(
    `CREATE OR REPLACE TEMP TABLE repeated AS SELECT ${parts.map((part, i) => `${part} AS k${i}`).join(", ")}, min(line) AS first, max(line) AS last FROM good g GROUP BY ${parts.join(", ")} HAVING count(*) > 1`,
  );
  if ((await stage.count("SELECT count(*) FROM repeated")) === 0) return;
  const filled = columns.filter(({ name: column }) => key.includes(column));
  const shown = `concat_ws(', ', ${filled.map(({ name: column }) => `m.${name(column)}`).join(", ")})`;
  await stage.run(
    `${insertFaults({
      line: "g.line",
      column: key.join(", "),
      value: shown,
      code: "key_repeated",
      params: { otherLine: "CASE WHEN g.line = r.first THEN r.last ELSE r.first END" },
    })}
     FROM good g JOIN repeated r ON ${parts.map((part, i) => `${part} IS NOT DISTINCT FROM r.k${i}`).join(" AND ")} JOIN mapped m ON m.line = g.line
     ${acceptValid ? "" : "WHERE g.line <> r.first"}`,
  );
};
