import type { Rational } from "../../money/rational.ts";

/**
 * A scheme's parameter as data: what validation (read-params.ts) and a form are both made from. Decimals are texts of zero or
 * more. A decimal without a default may be left out and is then undefined; the first choice is the default; a table has no
 * default. `of` says what a table's entries are named after.
 */
export type Param =
  | Readonly<{ name: string; kind: "decimal"; default?: string; positive?: true }>
  | Readonly<{ name: string; kind: "integer"; default: number; least: number; most: number }>
  | Readonly<{ name: string; kind: "choice"; choices: readonly [string, ...string[]] }>
  | Readonly<{ name: string; kind: "decimal-table"; of: "role" | "activity-kind" | "member" }>;

export type ParamOf<K extends Param["kind"]> = Extract<Param, { kind: K }>;

type ParamValue<P extends Param> = P extends { kind: "decimal" }
  ? P extends { default: string }
    ? Rational
    : Rational | undefined
  : P extends { kind: "integer" }
    ? number
    : P extends { kind: "choice"; choices: readonly (infer C)[] }
      ? C
      : ReadonlyMap<string, Rational>;

/** What a scheme with these parameters is called with: each parameter's value under its name. */
export type ParamValues<L extends readonly Param[]> = { readonly [P in L[number] as P["name"]]: ParamValue<P> };
