import type { Sql } from "../../db/sql.ts";
import { all, clause, live, type Snapshot } from "../../runs/snapshot.ts";

/** A run that was scored by a version of a rule. */
export type RuleUse = Readonly<{ ruleId: number; period: string; version: number }>;

/** Which runs used which versions of rules, newest first. */
export async function ruleUses(sql: Sql): Promise<RuleUse[]> {
  const rows = await sql.query<{ id: number | bigint; period: string; version: number | bigint }>(
    `SELECT u.rule_set_id AS id, r.period, r.version FROM run_rules u JOIN runs r ON r.id = u.run_id ORDER BY r.period DESC, r.version DESC`,
  );
  return rows.map(({ id, period, version }) => ({ ruleId: Number(id), period, version: Number(version) }));
}

/** Periods of which a run of the whole bank has scores, newest first. */
export async function scoredPeriods(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ period: string }>(
    `SELECT DISTINCT r.period FROM runs r WHERE r.unit IS NULL AND EXISTS (SELECT 1 FROM score_lines s WHERE s.run_id = r.id) ORDER BY r.period DESC`,
  );
  return rows.map(({ period }) => period);
}

/** Words that the facts use and rules may name, so that a form can offer them. */
export type Words = Readonly<Record<"positions" | "segments" | "kinds" | "criteria" | "roles", readonly string[]>> &
  Readonly<{ products: readonly Readonly<{ code: string; name: string }>[]; units: readonly Readonly<{ code: string; name: string }>[] }>;

/** Every word of the facts as of a snapshot. */
export async function loadWords(snapshot: Snapshot): Promise<Words> {
  return {
    positions: await words(snapshot, "postings", "position"),
    segments: await words(snapshot, "clients", "segment"),
    kinds: await words(snapshot, "activities", "kind"),
    criteria: await words(snapshot, "ratings", "criterion"),
    roles: await words(snapshot, "deal_members", "role"),
    products: await named(snapshot, "products"),
    units: await named(snapshot, "units"),
  };
}

async function words(snapshot: Snapshot, table: string, column: string): Promise<string[]> {
  const where = all(live(snapshot, "f"), clause(`f.${column} IS NOT NULL AND f.${column} <> ''`));
  const rows = await snapshot.sql.query<{ word: string }>(
    `SELECT DISTINCT f.${column} AS word FROM ${table} f WHERE ${where.text} ORDER BY 1`,
    where.params,
  );
  return rows.map(({ word }) => word);
}

async function named(snapshot: Snapshot, table: "products" | "units"): Promise<{ code: string; name: string }[]> {
  const { text, params } = live(snapshot, "f");
  return snapshot.sql.query(`SELECT f.code, f.name FROM ${table} f WHERE ${text} ORDER BY f.code`, params);
}
