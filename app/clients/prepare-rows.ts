import type { Money } from "../_format/figures.ts";
import type { ClientListPage } from "./client-data.ts";

/** One line of the table of clients. */
export type ClientRow = Readonly<{
  code: string;
  name: string;
  kind: string;
  industry: string | null;
  segment: string | null;
  group: string | null;
  status: string | null;
  /** codes of those who hold the client or accounts of it, and the name where it is one */
  managers: readonly string[];
  manager: string | null;
  products: number;
  margin: Money;
  adb: Money;
  closing: Money;
  income: Money;
  share: string | null;
}>;

/** The columns that travelled, as rows again. */
export function prepareRows({ columns, managerNames }: Pick<ClientListPage, "columns" | "managerNames">, currency: string): ClientRow[] {
  const money = (minor: string | undefined): Money => ({ kind: "money", minor: minor ?? "0", currency });
  return columns.code.map((code, i) => {
    const managers = columns.managers[i] ?? [];
    const [first] = managers;
    return {
      code,
      name: columns.name[i] ?? code,
      kind: columns.kind[i] ?? "",
      industry: columns.industry[i] ?? null,
      segment: columns.segment[i] ?? null,
      group: columns.group[i] ?? null,
      status: columns.status[i] ?? null,
      managers,
      manager: managers.length === 1 && first !== undefined ? (managerNames[first] ?? first) : null,
      products: columns.products[i] ?? 0,
      margin: money(columns.margin[i]),
      adb: money(columns.adb[i]),
      closing: money(columns.closing[i]),
      income: money(columns.income[i]),
      share: columns.share[i] ?? null,
    };
  });
}
