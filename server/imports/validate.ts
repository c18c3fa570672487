import type { Sql } from "../db/sql.ts";
import type { Check } from "./checks/check.ts";
import { ownReferences } from "./checks/own-references.ts";
import { repeatedKey } from "./checks/repeated-key.ts";
import type { KindDefinition } from "./kinds/kind.ts";
import type { Profile } from "./profile/profile.ts";
import type { LoadedFile } from "./read/load-file.ts";
import type { Stage } from "./stage/stage.ts";
import { keepOnePerKey, mapRows, typeRows } from "./stage/type-rows.ts";
import { loadReferences } from "./standing/load-references.ts";
import { loadStanding } from "./standing/load-standing.ts";
import { nameNearest } from "./standing/name-nearest.ts";

/**
 * `keysLater`: repeated keys are looked for where the rows come together in order anyway, when they are stored. `isSmall`: so
 * few rows that looking up what they name beats reading all there is.
 */
export type Validation = Readonly<{ acceptValid: boolean; profile: Profile; keysLater: boolean; isSmall?: boolean }>;

/**
 * Checks every row of a loaded file against the contract and against what stands. Afterwards `good` has the rows that may
 * enter and `faults` everything that is wrong. May be repeated when the ledger has moved on.
 */
export async function validate(
  stage: Stage,
  sql: Sql,
  definition: KindDefinition,
  loaded: LoadedFile,
  { acceptValid, profile, keysLater, isSmall = false }: Validation,
): Promise<void> {
  await stage.run("CREATE TABLE IF NOT EXISTS read_faults AS SELECT * FROM faults");
  await stage.run("CREATE OR REPLACE TABLE faults AS SELECT * FROM read_faults");
  const read = await mapRows(stage, definition, profile, loaded.header);
  const partly = await loadReferences(stage, sql, definition, isSmall);
  await typeRows(stage, definition, read);
  if (profile.onRepeatedKey !== "error") await keepOnePerKey(stage, definition, profile.onRepeatedKey);
  await selectGood(stage);
  if (definition.storage === "rows") await loadStanding(stage, sql, definition, isSmall);
  if (!keysLater || (await faultCount(stage)) > 0) await checkRows(stage, definition, acceptValid);
  await nameNearest(stage, sql, definition, partly);
}

/**
 * Applies the rules that look at more than one value. Where valid rows are let in without the bad ones, keeping one out may
 * break another (a child without its parent), so the rules are applied again until nothing more is found.
 */
export async function checkRows(stage: Stage, definition: KindDefinition, acceptValid: boolean): Promise<void> {
  const own: readonly Check[] = definition.storage === "rows" ? [ownReferences, ...definition.checks] : definition.checks;
  for (;;) {
    const before = await faultCount(stage);
    for (const check of [repeatedKey, ...own]) {
      await check({ stage, definition, acceptValid });
      await selectGood(stage);
    }
    if (!acceptValid || (await faultCount(stage)) === before) return;
  }
}

const faultCount = (stage: Stage): Promise<number> => stage.count("SELECT count(*) FROM faults");

/** The view `good`: rows without any fault. */
export async function selectGood(stage: Stage): Promise<void> {
  const all = (await faultCount(stage)) === 0;
  await stage.run(
    `CREATE OR REPLACE VIEW good AS SELECT * EXCLUDE (bad) FROM typed ${all ? "" : "WHERE NOT bad AND line NOT IN (SELECT line FROM faults)"}`,
  );
}
