import { BIGINT, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, type DuckDBValue, VARCHAR } from "@duckdb/node-api";
import { env } from "../../env.ts";
import type { Fault } from "../fault.ts";
import { createStagingFolder } from "./staging-folder.ts";

const CHUNK = 2048;
/** Everything that imports need is built in; nothing may be fetched from anywhere. */
const OFFLINE = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };

/** A row on its way into the stage: a whole number first (line or id), texts after it. */
export type StagedRow = readonly [number, ...(string | null)[]];

/**
 * Where an import is read, checked and sorted before anything touches the ledger: a DuckDB in memory that spills into a folder
 * of its own, both gone afterwards.
 */
export interface Stage {
  readonly folder: string;
  run(sql: string): Promise<void>;
  rows<Row extends readonly unknown[]>(sql: string): Promise<Row[]>;
  /** The only value of a query of one row and one column that counts something. */
  count(sql: string): Promise<number>;
  /** A result piece by piece; `lane` 1 streams beside lane 0. Nothing else may run on a lane while it streams. */
  stream(sql: string, lane?: 0 | 1): AsyncGenerator<DuckDBDataChunk>;
  /** Appends rows to a table of one BIGINT and `texts` VARCHAR columns. */
  append(table: string, texts: number, batches: AsyncIterable<readonly StagedRow[]> | Iterable<readonly StagedRow[]>): Promise<number>;
  addFaults(faults: readonly Fault[]): Promise<void>;
}

/** Opens a stage for the time of `work`. Aborting the signal interrupts what DuckDB is doing. */
export async function withStage<T>(signal: AbortSignal, work: (stage: Stage) => Promise<T>): Promise<T> {
  const { folder, remove } = await createStagingFolder(env.stagingDirectory);
  try {
    const instance = await DuckDBInstance.create(":memory:", { memory_limit: env.stagingMemory, temp_directory: folder, ...OFFLINE });
    try {
      const lanes = [await instance.connect(), await instance.connect()] as const;
      const interrupt = (): void => {
        for (const lane of lanes) lane.interrupt();
      };
      signal.addEventListener("abort", interrupt);
      try {
        const stage = stageOn(folder, lanes, signal);
        await stage.run(`CREATE TABLE faults (line BIGINT, "column" VARCHAR, "value" VARCHAR, code VARCHAR, params VARCHAR)`);
        await stage.run("CREATE TABLE torn (line BIGINT, text VARCHAR)");
        return await work(stage);
      } finally {
        signal.removeEventListener("abort", interrupt);
        for (const lane of lanes) lane.closeSync();
      }
    } finally {
      instance.closeSync();
    }
  } finally {
    await remove();
  }
}

function stageOn(folder: string, lanes: readonly [DuckDBConnection, DuckDBConnection], signal: AbortSignal): Stage {
  const [main] = lanes;
  const rows = async <Row extends readonly unknown[]>(sql: string): Promise<Row[]> => {
    signal.throwIfAborted();
    return (await main.runAndReadAll(sql)).getRows() as unknown as Row[];
  };
  const append: Stage["append"] = async (table, texts, batches) => {
    const appender = await main.createAppender(table);
    const types = [BIGINT, ...Array.from({ length: texts }, () => VARCHAR)];
    let count = 0;
    for await (const batch of batches) {
      signal.throwIfAborted();
      for (let start = 0; start < batch.length; start += CHUNK) {
        const part = batch.slice(start, start + CHUNK);
        const chunk = DuckDBDataChunk.create(types, part.length);
        chunk.setColumns(types.map((_, i) => part.map((row): DuckDBValue => (i === 0 ? BigInt(row[0]) : (row[i] ?? null)))));
        appender.appendDataChunk(chunk);
      }
      count += batch.length;
    }
    appender.closeSync();
    return count;
  };
  return {
    folder,
    run: async (sql) => {
      signal.throwIfAborted();
      await main.run(sql);
    },
    rows,
    count: async (sql) => Number((await rows<[bigint | number | null]>(sql))[0]?.[0] ?? 0),
    stream: async function* (sql, lane = 0) {
      const result = await lanes[lane].stream(sql);
      for (;;) {
        signal.throwIfAborted();
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk;
      }
    },
    append,
    addFaults: async (faults) => {
      await append("faults", 4, [
        faults.map(({ line, column, value, code, params }) => [line, column, value, code, JSON.stringify(params)] as const),
      ]);
    },
  };
}
