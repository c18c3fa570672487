import { closeSync, copyFileSync, fsyncSync, openSync, rmSync } from "node:fs";
import path from "node:path";
import type { BankSize } from "../generate-bank.ts";
import { measure } from "../measure.ts";
import type { Baseline, Engine } from "./engine.ts";

export function sqliteEngine(folder: string, size: BankSize): Engine {
  const catalogue = path.join(folder, "catalogue.db");
  const ours = path.join(folder, "ours.db");
  const plain = path.join(folder, "plain.db");
  const clustered = path.join(folder, "clustered.db");
  const remove = (file: string): void => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  };
  return {
    label: "SQLite",
    baselines: [baseline("", plain, false, size), baseline(", WITHOUT ROWID", clustered, true, size)],
    catalogueUrl: `file:${catalogue}`,
    copyCatalogue: async () => {
      copyFileSync(catalogue, ours);
      // Else the copy reaches the disk while the import is measured, and is counted as its time.
      const file = openSync(ours, "r+");
      fsyncSync(file);
      closeSync(file);
      return `file:${ours}`;
    },
    clear: async () => {
      for (const file of [ours, plain, clustered]) remove(file);
    },
    stop: async () => undefined,
  };
}

function baseline(what: string, file: string, clustered: boolean, size: BankSize): Baseline {
  return {
    loadLabel: `insert loop${what}`,
    aggregateLabel: `SQL over daily rows${what}`,
    load: () => measure("sqliteInsert", { file, size, clustered }),
    aggregate: () => measure("sqliteAggregate", { file }),
  };
}
