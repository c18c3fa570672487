import { name, sameIn } from "../stage/literal.ts";
import { type Check, insertFaults } from "./check.ts";

/**
 * Inside one file a key stands once: which of two rows is right nobody can tell (a mapping profile may say "first" or "last").
 * The later rows are at fault and name the first; where valid rows are let in, the first is kept out as well.
 */
export const repeatedKey: Check = async ({ stage, definition: { key, columns }, acceptValid }) => {
  const list = key.map(name).join(", ");
  await stage.run(
    `CREATE OR REPLACE TEMP TABLE repeated AS SELECT ${list}, min(line) AS first, max(line) AS last FROM good GROUP BY ${list} HAVING count(*) > 1`,
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
     FROM good g JOIN repeated r ON ${sameIn(key, "g", "r")} JOIN mapped m ON m.line = g.line
     ${acceptValid ? "" : "WHERE g.line <> r.first"}`,
  );
};
