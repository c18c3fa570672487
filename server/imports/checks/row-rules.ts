import { name } from "../stage/literal.ts";
import { type Check, insertFaults } from "./check.ts";

/** The first day that no longer counts must come after the first that does; equal days would name none at all. */
export const after =
  (end: string, start: string): Check =>
  ({ stage }) =>
    stage.run(
      `${insertFaults({ line: "line", column: end, value: name(end), code: "end_not_after_start", params: { start: name(start), startColumn: `'${start}'` } })}
       FROM good WHERE ${name(end)} <= ${name(start)}`,
    );

/** Exactly one of two columns is filled in. */
export const exactlyOne =
  (first: string, second: string): Check =>
  async ({ stage }) => {
    const params = { first: `'${first}'`, second: `'${second}'` };
    const insert = (code: string, value: string): string => insertFaults({ line: "line", column: first, value, code, params });
    await stage.run(`${insert("neither_given", "NULL")} FROM good WHERE ${name(first)} IS NULL AND ${name(second)} IS NULL`);
    await stage.run(`${insert("both_given", name(first))} FROM good WHERE ${name(first)} IS NOT NULL AND ${name(second)} IS NOT NULL`);
  };

/** A column may be empty only where another has a certain value. */
export const requiredUnless =
  (column: string, other: string, value: string): Check =>
  ({ stage }) =>
    stage.run(
      `${insertFaults({ line: "line", column, value: "NULL", code: "value_missing_here", params: { other: `'${other}'`, otherValue: name(other), exempt: `'${value}'` } })}
       FROM good WHERE ${name(column)} IS NULL AND ${name(other)} <> '${value}'`,
    );
