import { type Fault, shortened } from "../fault.ts";
import { name } from "../stage/literal.ts";
import type { Stage, StagedRow } from "../stage/stage.ts";
import { isTorn, type TornRecord, type Unfolded } from "./unfold.ts";

const FAULTS_AT_ONCE = 1000;

/**
 * Loads records into `raw` with their lines. A record that is torn or has another number of values than the header is a fault
 * and stands, as it is, in `torn`. Returns the number of records, good or not.
 */
export async function loadRecords(
  stage: Stage,
  records: AsyncIterable<readonly Unfolded[]>,
  columns: number,
  delimiter: string,
): Promise<number> {
  const list = Array.from({ length: columns }, (_, i) => name(`c${i + 1}`));
  await stage.run(`CREATE OR REPLACE TABLE raw (line BIGINT, ${list.map((column) => `${column} VARCHAR`).join(", ")})`);
  await stage.run(`CREATE OR REPLACE VIEW file_rows AS SELECT line::INTEGER AS line, ${list.join(", ")} FROM raw`);
  let bad: { fault: Fault; text: string }[] = [];
  let refused = 0;
  const keepBad = async (): Promise<void> => {
    await stage.addFaults(bad.map(({ fault }) => fault));
    await stage.append("torn", 1, [bad.map(({ fault, text }): StagedRow => [fault.line, text])]);
    refused += bad.length;
    bad = [];
  };
  async function* sound(): AsyncGenerator<StagedRow[]> {
    for await (const batch of records) {
      const rows: StagedRow[] = [];
      for (const record of batch) {
        if (isTorn(record)) bad.push({ fault: tornFault(record), text: record.text });
        else if (record.fields.length !== columns) bad.push(raggedRecord(record.line, record.fields, columns, delimiter));
        else rows.push([record.line, ...record.fields.map((field) => (field === "" ? null : field))]);
      }
      yield rows;
      if (bad.length > FAULTS_AT_ONCE) await keepBad();
    }
  }
  const loaded = await stage.append("raw", columns, sound());
  await keepBad();
  return loaded + refused;
}

const tornFault = ({ line, text, code }: TornRecord): Fault => ({ line, column: null, value: shortened(text), code, params: {} });

function raggedRecord(line: number, fields: readonly string[], columns: number, delimiter: string): { fault: Fault; text: string } {
  const text = fields.join(delimiter);
  return {
    text,
    fault: { line, column: null, value: shortened(text), code: "values_count", params: { expected: columns, found: fields.length } },
  };
}
