import type { DuckDBDataChunk } from "@duckdb/node-api";
import { monthIndexOf, monthLength, monthStart } from "../../../lib/scoring/periods/day.ts";
import { MonthEncoder } from "../../db/balance-month.ts";
import type { Sql, Value } from "../../db/sql.ts";
import type { Stage } from "../stage/stage.ts";
import type { Counts, StoredAs } from "./store-rows.ts";

const COLUMNS = ["account", "month", "import_id", "first_day", "last_day", "balance_days", "closing_minor", "days", "added_position"];
const MONTHS_AT_ONCE = 2000;

/** Balances add to what stands: readers merge the facts of a month day by day, the later import winning. */
export const countBalances = async (stage: Stage): Promise<Counts> => ({
  added: await stage.count("SELECT count(*) FROM good"),
  unchanged: 0,
});

/** Stores one fact for each account and month that the file names days of. */
export async function storeBalances(tx: Sql, stage: Stage, stored: StoredAs, onRows: (rows: number) => void): Promise<void> {
  await tx.insert("balance_months", COLUMNS, months(stage, stored, onRows));
}

/** Thrown where two rows of one account and day meet. */
export class KeyRepeated extends Error {
  override readonly name = "KeyRepeated";
}

/** Streams the good rows in the order of accounts and days and folds them into months; no row becomes an object on the way. */
async function* months(stage: Stage, { importId, position }: StoredAs, onRows: (rows: number) => void): AsyncGenerator<Value[][]> {
  const codes = codeReader(stage);
  const encoder = new MonthEncoder();
  let batch: Value[][] = [];
  let account = -1;
  let lastDay = -1;
  let current: Month = { index: 0, start: 0, length: 0, end: 0 };
  const close = async (): Promise<void> => {
    const { firstDay, lastDay, balanceDays, closingMinor, bytes } = encoder.finish(current.length);
    batch.push([await codes(account), current.index, importId, firstDay, lastDay, balanceDays, closingMinor, bytes, position]);
  };
  for await (const chunk of stage.stream("SELECT account, date, balance, line FROM good ORDER BY account, date")) {
    const [accounts, days, balances, lines] = vectorsOf(chunk);
    for (let i = 0; i < accounts.length; i++) {
      const day = days[i] as number;
      if (day === lastDay && accounts[i] === account) throw new KeyRepeated();
      lastDay = day;
      if (accounts[i] !== account || day >= current.end || day < current.start) {
        if (!encoder.isEmpty) await close();
        account = accounts[i] as number;
        if (day >= current.end || day < current.start) current = monthOf(day);
      }
      encoder.add(day - current.start + 1, balances[i] as bigint, lines[i] as number);
    }
    onRows(accounts.length);
    if (batch.length < MONTHS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (!encoder.isEmpty) await close();
  yield batch;
}

type Vectors = readonly [Int32Array, Int32Array, BigInt64Array, Int32Array];

/**
 * The four columns as typed arrays over DuckDB's own memory. They have no empty values, and copying them into arrays would take
 * longer than everything else that is done with them; the library keeps the arrays private, hence the cast.
 */
const vectorsOf = (chunk: DuckDBDataChunk): Vectors =>
  [0, 1, 2, 3].map((i) => (chunk.getColumnVector(i) as unknown as { items: unknown }).items) as unknown as Vectors;

type Month = Readonly<{ index: number; start: number; length: number; end: number }>;

function monthOf(day: number): Month {
  const index = monthIndexOf(day);
  const start = monthStart(index);
  const length = monthLength(index);
  return { index, start, length, end: start + length };
}

/** Gives the codes of ascending ordinals, read along in a stream beside the balances: there may be millions. */
function codeReader(stage: Stage): (ordinal: number) => Promise<string> {
  const chunks = stage.stream("SELECT ordinal, code FROM ref_accounts ORDER BY ordinal", 1);
  let ordinals: number[] = [];
  let codes: string[] = [];
  let at = 0;
  return async (ordinal) => {
    for (;;) {
      while (at < ordinals.length) {
        if (ordinals[at] === ordinal) return codes[at] as string;
        at++;
      }
      const { value: chunk, done } = await chunks.next();
      if (done) throw new Error(`balances: no account has ordinal ${ordinal}`);
      [ordinals, codes] = chunk.getColumns() as [number[], string[]];
      at = 0;
    }
  };
}
