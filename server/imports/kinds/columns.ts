import type { Column, ColumnType, KindName } from "./kind.ts";

type More = Partial<Pick<Column, "optional" | "references" | "field">>;

const column = (name: string, type: ColumnType, more: More = {}): Column => ({
  name,
  type,
  optional: false,
  references: null,
  field: name,
  ...more,
});

const OPTIONAL = { optional: true } as const;

export const code = (name: string, more?: More): Column => column(name, { is: "code" }, more);
export const reference = (name: string, kind: KindName, more?: More): Column => column(name, { is: "code" }, { references: kind, ...more });
export const text = (name: string, more?: More): Column => column(name, { is: "text" }, more);
export const date = (name: string, more?: More): Column => column(name, { is: "date" }, more);
export const instant = (name: string): Column => column(name, { is: "instant" });
export const period = (name: string): Column => column(name, { is: "period" });
export const currency = (name: string): Column => column(name, { is: "currency" });
export const amount = (name: string, currencyOf: "row" | "account", field: string): Column =>
  column(name, { is: "amount", currencyOf }, { field });
export const decimal = (name: string, bounds: Omit<Extract<ColumnType, { is: "decimal" }>, "is"> = {}, more?: More): Column =>
  column(name, { is: "decimal", ...bounds }, more);
export const share = (name: string, more?: More): Column => decimal(name, { above: "0", to: "1" }, more);
export const integer = (name: string, to: number, more?: More): Column => column(name, { is: "integer", to }, more);
export const choice = (name: string, values: readonly string[], more?: More): Column => column(name, { is: "choice", values }, more);
export const json = (name: string, more?: More): Column => column(name, { is: "json" }, more);
export { OPTIONAL as optional };
