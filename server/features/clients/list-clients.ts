import { authorize } from "../../access/policy.ts";
import type { ClientAmounts } from "../../runs/client-lines-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { managerNames } from "./client-repository.ts";
import { type ClientRow, clientRows, sumOfRows } from "./client-rows.ts";

export const SORTS = [
  "code",
  "name",
  "kind",
  "industry",
  "segment",
  "group",
  "status",
  "managers",
  "products",
  "margin",
  "adb",
  "closing",
  "income",
] as const;
export const LONGEST_SEARCH = 200;

export type Sort = (typeof SORTS)[number];

export type ClientQuery = Readonly<{
  period: string;
  /** part of a code or a name */
  search?: string | undefined;
  kind?: string | undefined;
  industry?: string | undefined;
  segment?: string | undefined;
  group?: string | undefined;
  status?: string | undefined;
  manager?: string | undefined;
  sort: Sort;
  descending: boolean;
  offset: number;
  limit: number;
}>;

type Wanted = Pick<ClientQuery, "search" | "kind" | "industry" | "segment" | "group" | "status" | "manager">;

/** A page of the clients. `bank` is what all clients brought, `shown` what those that match did. */
export type ClientPage = Readonly<{
  run: Run;
  matching: number;
  clients: number;
  bank: ClientAmounts;
  shown: ClientAmounts;
  rows: readonly ClientRow[];
  managers: ReadonlyMap<string, string>;
}>;

/** The clients of a period's latest run that match, in the order asked for. `page` is null while the lines by client are not there. */
export async function listClients(context: Context, query: ClientQuery): Promise<{ run: Run; page: ClientPage | null }> {
  authorize(context.actor, "clients.read");
  const run = await requireRun(context, query.period);
  const all = await clientRows(context, run);
  if (all === null) return { run, page: null };
  const matching = all.filter(matches(query));
  matching.sort(orderOf(query));
  const rows = matching.slice(query.offset, query.offset + query.limit);
  const named = [...new Set(rows.flatMap(({ managers }) => managers))];
  const managers = await managerNames({ sql: context.database, position: run.position, units: null }, named);
  const page = { run, matching: matching.length, clients: all.length, bank: sumOfRows(all), shown: sumOfRows(matching), rows, managers };
  return { run, page };
}

/** The clients of a run whose code or name contains a text, as the list finds them; null while the lines by client are not there. */
export async function clientsMatching(context: Context, run: Run, search: string): Promise<readonly ClientRow[] | null> {
  authorize(context.actor, "clients.read");
  return (await clientRows(context, run))?.filter(matches({ search })) ?? null;
}

function matches(query: Wanted): (row: ClientRow) => boolean {
  const wanted = query.search?.trim().toLowerCase() ?? "";
  const fits = (asked: string | undefined, value: string | null): boolean => asked === undefined || asked === (value ?? "");
  return (row) =>
    (wanted === "" || row.code.toLowerCase().includes(wanted) || row.name.toLowerCase().includes(wanted)) &&
    fits(query.kind, row.kind) &&
    fits(query.industry, row.industry) &&
    fits(query.segment, row.segment) &&
    fits(query.group, row.group) &&
    fits(query.status, row.status) &&
    (query.manager === undefined || row.managers.includes(query.manager));
}

const MONEY = { margin: "baseMarginMinor", adb: "baseAdbMinor", closing: "baseClosingMinor", income: "baseIncomeMinor" } as const;

/** Empty values come last either way; what ties stays in the order of the codes. */
function orderOf({ sort, descending }: Pick<ClientQuery, "sort" | "descending">): (a: ClientRow, b: ClientRow) => number {
  const sign = descending ? -1 : 1;
  if (sort === "margin" || sort === "adb" || sort === "closing" || sort === "income") {
    const column = MONEY[sort];
    return (a, b) => (a[column] < b[column] ? -sign : a[column] > b[column] ? sign : compareText(a.code, b.code));
  }
  if (sort === "products") return (a, b) => sign * (a.products - b.products) || compareText(a.code, b.code);
  const text = (row: ClientRow): string => (sort === "managers" ? row.managers.join(" ") : (row[sort] ?? ""));
  return (a, b) => {
    const left = text(a);
    const right = text(b);
    if ((left === "") !== (right === "")) return left === "" ? 1 : -1;
    return sign * compareText(left, right) || compareText(a.code, b.code);
  };
}

// Digits by their value: "Client 2" stands before "Client 10".
const collator = new Intl.Collator("en", { numeric: true });
const compareText = (a: string, b: string): number => collator.compare(a, b);
