import { type Fault, FileRejected } from "../fault.ts";
import { type FileBeginning, readBeginning } from "./read-beginning.ts";
import { type Recognised, recogniseKind } from "./recognise-kind.ts";

const ROWS = 20;

/** What a file seems to be. `fits`: it is written as the contract says, so that no profile is needed. `faults`: it is no table. */
export type FileRecognised = Recognised &
  Pick<FileBeginning, "format" | "encoding" | "delimiter" | "columns"> &
  Readonly<{ fits: boolean; faults: readonly Fault[] }>;

/** Looks at a file's name and first rows. */
export async function recogniseFile(file: string, fileName: string): Promise<FileRecognised> {
  try {
    const { format, encoding, delimiter, columns } = await readBeginning(file, fileName, {}, ROWS);
    const recognised = recogniseKind(fileName, columns);
    const fits = recognised.matches[0]?.fits === true && (format === "xlsx" || (encoding === "utf-8" && delimiter === ","));
    return { ...recognised, format, encoding, delimiter, columns, fits, faults: [] };
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
    return {
      ...recogniseKind(fileName, []),
      format: "text",
      encoding: "utf-8",
      delimiter: ",",
      columns: [],
      fits: false,
      faults: error.faults,
    };
  }
}
