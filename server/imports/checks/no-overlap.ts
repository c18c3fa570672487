import { name } from "../stage/literal.ts";
import { isApart } from "../stage/row-key.ts";
import { type Check, insertFaults, otherPlace } from "./check.ts";

/** Rows of the same manager (or deal) must not hold on the same day. The later line of a pair is at fault. Rows that stand apart meet each other alone. */
export const noOverlap =
  (by: string): Check =>
  ({ stage, definition: { apart } }) =>
    stage.run(
      `${insertFaults({
        line: "g.line",
        column: "from",
        value: `any_value(g."from")`,
        code: "overlap",
        params: {
          by: `'${by}'`,
          code: `any_value(g.${name(by)})`,
          from: `any_value(g."from")`,
          to: `coalesce(any_value(g."to"), '')`,
          ...firstOf({ ...otherPlace("w"), otherFrom: `w."from"`, otherTo: `coalesce(w."to", '')` }),
        },
      })}
       FROM good g JOIN world w ON w.${name(by)} = g.${name(by)} AND (w.line IS NULL OR w.line < g.line)
         ${apart ? `AND ${isApart(apart, "w")} = ${isApart(apart, "g")}` : ""}
         AND g."from" < coalesce(w."to", '~') AND w."from" < coalesce(g."to", '~')
       GROUP BY g.line`,
    );

/** Of several rows that collide with one, the earliest is named. */
const firstOf = (params: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([key, expression]) => [key, `arg_min(${expression}, w."from" || coalesce(w.line, 0))`]));
