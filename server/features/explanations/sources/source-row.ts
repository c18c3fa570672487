import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { formatMinor } from "../../../../lib/scoring/money/minor.ts";
import type { Scope } from "../../../access/actor.ts";
import { authorize } from "../../../access/policy.ts";
import type { Sql } from "../../../db/sql.ts";
import { kinds } from "../../../imports/kinds/index.ts";
import { isKindName, type KindDefinition } from "../../../imports/kinds/kind.ts";
import type { Context } from "../../context.ts";
import {
  accountPlace,
  balanceOfLine,
  holdersSince,
  type ImportHead,
  importHead,
  isPostedIn,
  membersOf,
  rowOfLine,
  type StoredRow,
} from "./source-repository.ts";

/** A line of an import. `account` finds balances, which are stored by account and month. */
export type SourceQuery = Readonly<{ kind: string; importId: number; line: number; account?: string | undefined }>;

/** The row as it was stored: by the columns of its kind's file, amounts in major units as files have them. */
export type SourceRow = Readonly<{
  import: ImportHead;
  line: number;
  isReplaced: boolean;
  fields: readonly Readonly<{ column: string; value: string | null }>[];
}>;

/** The imported or logged row behind a leaf of an explanation. Throws `source_missing`, also for what the actor may not see. */
export async function sourceRow(context: Context, query: SourceQuery): Promise<SourceRow> {
  const { database, actor } = context;
  authorize(actor, "run.read");
  const { importId, line, account } = query;
  const head = await importHead(database, importId);
  const definition = isKindName(query.kind) && head?.kind === query.kind ? kinds[query.kind] : null;
  const row = definition && (await stored(database, definition, importId, line, account));
  if (!head || !definition || !row || !(await maySee(database, actor.scope, definition, row)))
    throw new MeritError("source_missing", { line });
  const currency = await currencyOf(database, row);
  const fields = definition.columns.map(({ name }) => {
    const value = row.values[name] ?? null;
    return { column: name, value: typeof value === "bigint" ? formatMinor(value, currency) : value };
  });
  return { import: head, line, isReplaced: row.isReplaced, fields };
}

async function stored(
  sql: Sql,
  definition: KindDefinition,
  importId: number,
  line: number,
  account: string | undefined,
): Promise<StoredRow | null> {
  if (definition.storage === "rows") return rowOfLine(sql, definition, importId, line);
  return account === undefined ? null : balanceOfLine(sql, account, importId, line);
}

/** Amounts are in the row's own currency, or in its account's. */
async function currencyOf(sql: Sql, { values: { currency, account } }: StoredRow): Promise<string> {
  if (typeof currency === "string") return currency;
  return (typeof account === "string" ? (await accountPlace(sql, account))?.currency : undefined) ?? "";
}

/** Prices are for everybody; of the rest an actor sees what is booked in its units, and what its managers hold or did. */
async function maySee(sql: Sql, scope: Scope, { kind }: KindDefinition, { values }: StoredRow): Promise<boolean> {
  if (scope.kind === "all" || kind === "rates" || kind === "fx") return true;
  const { account, manager, date, from } = values;
  const deal = kind === "deals" ? values.code : values.deal;
  const managers = typeof manager === "string" ? [manager] : [];
  if (typeof deal === "string") managers.push(...(await membersOf(sql, deal)));
  if (typeof account === "string") {
    managers.push(...(await holdersSince(sql, account, String(date ?? from ?? ""))));
    const place = await accountPlace(sql, account);
    if (scope.kind === "units" && place !== null && scope.units.includes(place.unit)) return true;
  }
  return scope.kind === "units" ? isPostedIn(sql, managers, scope.units) : managers.includes(scope.manager);
}
