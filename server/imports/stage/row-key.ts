import type { KindDefinition } from "../kinds/kind.ts";
import { literal, name } from "./literal.ts";

type Keyed = Pick<KindDefinition, "key" | "columns" | "apart">;

/** What makes a row the same fact as another, as SQL expressions over the columns of the contract. `alias` names the row's table. */
export const keyOf = ({ key, apart }: Keyed, alias: string): string[] => [
  ...key.map((column) => `${alias}.${name(column)}`),
  ...(apart ? [isApart(apart, alias)] : []),
];

/** Whether two rows are the same fact; empty columns are equal. */
export const sameKey = (definition: Keyed, left: string, right: string): string => {
  const others = keyOf(definition, right);
  return keyOf(definition, left)
    .map((expression, i) => `${expression} IS NOT DISTINCT FROM ${others[i]}`)
    .join(" AND ");
};

/** Whether a row is one of those that stand apart from the others of its kind: in both databases and in the stage. */
export const isApart = ({ column, values }: NonNullable<KindDefinition["apart"]>, alias: string): string =>
  `(${alias}.${name(column)} IN (${values.map(literal).join(", ")}))`;
