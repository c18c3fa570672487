import type { Scope } from "../../access/actor.ts";
import type { Sql } from "../../db/sql.ts";
import { all, type Clause, clause, inList } from "../../runs/snapshot.ts";
import { visibleManagers } from "./visible.ts";

/** Something to choose: its code, its name, and what tells it from others of the name. */
export type Choice = Readonly<{ code: string; name: string; detail: string | null }>;

const RECENT = 300;

/** The kinds of activity in use, the one used most lately first: a manager's own, then those of the latest entries of all. */
export async function kindsInUse(sql: Sql, manager: string | undefined): Promise<string[]> {
  const own = manager === undefined ? [] : await kindsOf(sql, clause("v.manager = ?", manager), "v.at DESC");
  const everybody = await kindsOf(sql, clause("TRUE"), "v.id DESC");
  return [...new Set([...own, ...everybody])];
}

async function kindsOf(sql: Sql, which: Clause, order: string): Promise<string[]> {
  const rows = await sql.query<{ kind: string }>(
    `SELECT v.kind FROM activities v WHERE v.superseded_position IS NULL AND ${which.text} ORDER BY ${order} LIMIT ${RECENT}`,
    which.params,
  );
  const counts = new Map<string, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([kind]) => kind);
}

/** The outcomes in use among the latest entries, the commonest first. */
export async function outcomesInUse(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ outcome: string; n: number | bigint }>(
    `SELECT outcome, COUNT(*) AS n FROM (SELECT v.outcome FROM activities v WHERE v.superseded_position IS NULL ORDER BY v.id DESC LIMIT ${RECENT}) latest
     WHERE outcome IS NOT NULL AND length(outcome) <= 40 GROUP BY outcome ORDER BY n DESC, outcome LIMIT 12`,
  );
  return rows.map(({ outcome }) => outcome);
}

/**
 * Clients whose code or name holds the words typed, the nearest first: the code itself, codes and names that begin so, names
 * that hold it. A narrower scope finds its own clients (held, booked or met), and any other by its whole code.
 */
export async function searchClients(sql: Sql, scope: Scope, typed: string, limit: number): Promise<Choice[]> {
  const within =
    scope.kind === "all"
      ? clause("TRUE")
      : clause(`c.code = ? OR (${ownClients(sql, scope).text})`, typed, ...ownClients(sql, scope).params);
  return search(sql, { table: "clients", alias: "c", detail: "c.segment", within, typed, limit });
}

function ownClients(sql: Sql, scope: Exclude<Scope, { kind: "all" }>): Clause {
  const managers = visibleManagers(sql, scope, "h.manager");
  const held = `SELECT h.client FROM assignments h WHERE h.superseded_position IS NULL AND h.client IS NOT NULL AND (${managers.text})`;
  const accounts = `SELECT a.client FROM assignments h JOIN accounts a ON a.code = h.account AND a.superseded_position IS NULL WHERE h.superseded_position IS NULL AND (${managers.text})`;
  const met = `SELECT h.client FROM activities h WHERE h.superseded_position IS NULL AND h.client IS NOT NULL AND (${managers.text})`;
  const booked = scope.kind === "units" ? inList(sql, "b.unit", scope.units) : clause("FALSE");
  return clause(
    `c.code IN (${held} UNION ${accounts} UNION ${met} UNION SELECT b.client FROM accounts b WHERE b.superseded_position IS NULL AND ${booked.text})`,
    ...managers.params,
    ...managers.params,
    ...managers.params,
    ...booked.params,
  );
}

/** Deals, those of a client alone where one is chosen. */
export function searchDeals(sql: Sql, scope: Scope, typed: string, client: string | undefined, limit: number): Promise<Choice[]> {
  const own =
    scope.kind === "all"
      ? clause("TRUE")
      : (() => {
          const managers = visibleManagers(sql, scope, "m.manager");
          return clause(
            `d.code IN (SELECT m.deal FROM deal_members m WHERE m.superseded_position IS NULL AND (${managers.text}))`,
            ...managers.params,
          );
        })();
  const within = all(own, client === undefined ? clause("TRUE") : clause("d.client = ?", client));
  return search(sql, { table: "deals", alias: "d", detail: "d.client", within, typed, limit });
}

/** Managers that a scope sees, by their last postings. */
export async function searchManagers(sql: Sql, scope: Scope, typed: string, limit: number): Promise<Choice[]> {
  const last = clause(
    `o."from" = (SELECT MAX(later."from") FROM postings later WHERE later.code = o.code AND later.superseded_position IS NULL)`,
  );
  const within = all(last, visibleManagers(sql, scope, "o.code"));
  return search(sql, { table: "postings", alias: "o", detail: "o.unit", within, typed, limit });
}

/** Names of what a filter names; null where the code is not known (any more). */
export async function nameOf(sql: Sql, table: "clients" | "postings" | "deals", code: string): Promise<string | null> {
  const [row] = await sql.query<{ name: string }>(
    `SELECT name FROM ${table} WHERE code = ? AND superseded_position IS NULL ORDER BY id DESC LIMIT 1`,
    [code],
  );
  return row?.name ?? null;
}

type Search = Readonly<{ table: string; alias: string; detail: string; within: Clause; typed: string; limit: number }>;

async function search(sql: Sql, { table, alias: x, detail, within, typed, limit }: Search): Promise<Choice[]> {
  const words = typed.trim();
  const found = all(clause(`${x}.superseded_position IS NULL`), within, words === "" ? clause("TRUE") : likeEither(sql, x, words));
  // Codes that are numbered (C2, C10, C100) read best by length first.
  const order = words === "" ? `length(${x}.code), ${x}.code` : `${nearness(sql, x, words).text}, length(${x}.code), ${x}.code`;
  const params = words === "" ? [] : nearness(sql, x, words).params;
  const rows = await sql.query<Choice>(
    `SELECT ${x}.code, ${x}.name, ${detail} AS detail FROM ${table} ${x} WHERE ${found.text} ORDER BY ${order} LIMIT ?`,
    [...found.params, ...params, limit],
  );
  return rows.map(({ code, name, detail }) => ({ code, name, detail }));
}

const likeEither = (sql: Sql, x: string, words: string): Clause => {
  const [code, name] = [like(sql, `${x}.code`, words, "anywhere"), like(sql, `${x}.name`, words, "anywhere")];
  return clause(`${code.text} OR ${name.text}`, ...code.params, ...name.params);
};

function nearness(sql: Sql, x: string, words: string): Clause {
  const begins = like(sql, `${x}.code`, words, "beginning");
  const named = like(sql, `${x}.name`, words, "beginning");
  return clause(
    `CASE WHEN lower(${x}.code) = ? THEN 0 WHEN ${begins.text} THEN 1 WHEN ${named.text} THEN 2 ELSE 3 END`,
    words.toLowerCase(),
    ...begins.params,
    ...named.params,
  );
}

/**
 * Outside ASCII, SQLite tells capitals from small letters, and so does PostgreSQL in some locales: a few ways of writing the
 * words are tried.
 */
function like(sql: Sql, column: string, words: string, where: "anywhere" | "beginning"): Clause {
  const escaped = (text: string): string => `${where === "anywhere" ? "%" : ""}${text.replace(/[\\%_]/g, "\\$&")}%`;
  const operator = sql.dialect === "postgres" ? "ILIKE" : "LIKE";
  const spellings = [...new Set([words, words.toLowerCase(), words.toUpperCase(), capitalised(words)])];
  return clause(`(${spellings.map(() => `${column} ${operator} ? ESCAPE '\\'`).join(" OR ")})`, ...spellings.map(escaped));
}

const capitalised = (words: string): string =>
  words.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
