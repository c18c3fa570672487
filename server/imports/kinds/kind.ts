import type { Check } from "../checks/check.ts";

/** Every kind of file of the contract. */
export const KIND_NAMES = [
  "units", "managers", "clients", "products", "accounts", "balances", "income", "rates", "fx", "assignments", "activities",
  "deals", "deal_members", "deal_accounts", "deal_splits", "targets", "ratings",
] as const; // biome-ignore format: a list
export type KindName = (typeof KIND_NAMES)[number];

export const isKindName = (text: string): text is KindName => (KIND_NAMES as readonly string[]).includes(text);

/** What a column's values must be. Amounts become minor units, everything else stays canonical text. */
export type ColumnType =
  | Readonly<{ is: "code" | "text" | "date" | "instant" | "period" | "currency" | "json" }>
  /** the currency stands in the row itself, or is the referenced account's */
  | Readonly<{ is: "amount"; currencyOf: "row" | "account" }>
  | Readonly<{ is: "decimal"; above?: string; from?: string; to?: string }>
  | Readonly<{ is: "integer"; to: number }>
  | Readonly<{ is: "choice"; values: readonly string[] }>;

export type Column = Readonly<{
  name: string;
  type: ColumnType;
  optional: boolean;
  /** the kind whose code this column must name */
  references: KindName | null;
  /** the column of the database table */
  field: string;
}>;

/**
 * One kind of file: its columns, key and rules. A row supersedes the standing fact with the same key. `related` says which
 * standing facts of the kind the rules and the comparison need to see: all of them, or those that share a value with the file
 * in one of these columns. `companions` are kinds whose standing facts the rules need in full.
 */
export type KindDefinition = Readonly<{
  kind: KindName;
  table: string;
  columns: readonly Column[];
  key: readonly string[];
  /** rows that have one of `values` in `column` are facts of a sort of their own: never the same fact as another row, whatever the key */
  apart?: Readonly<{ column: string; values: readonly string[] }>;
  related: "all" | readonly string[];
  companions: readonly KindName[];
  checks: readonly Check[];
  /** balances are stored as account-months; they add to what stands and never supersede */
  storage: "rows" | "balance-months";
}>;

type Described = Pick<KindDefinition, "kind" | "table" | "columns" | "key"> & Partial<KindDefinition>;

export const defineKind = (described: Described): KindDefinition => ({
  related: described.key,
  companions: [],
  checks: [],
  storage: "rows",
  ...described,
});

/** The kinds whose codes a kind's columns name. */
export const referencedKinds = ({ columns }: KindDefinition): KindName[] => [
  ...new Set(columns.flatMap(({ references }) => references ?? [])),
];
