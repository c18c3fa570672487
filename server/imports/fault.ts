import type { ErrorParams } from "../../lib/scoring/errors.ts";

/**
 * One thing wrong with a file: where (line as an editor counts it, column by its name in the contract), the value as it
 * stands in the file, and why: a key under `faults` in the messages, and its parameters.
 */
export type Fault = Readonly<{ line: number; column: string | null; value: string | null; code: string; params: ErrorParams }>;

/** Thrown where nothing of a file can be read: no header that fits, not text, not the right encoding. */
export class FileRejected extends Error {
  override readonly name = "FileRejected";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ line, code }) => `${code} (line ${line})`).join(", "));
    this.faults = faults;
  }
}

/** A fault of the whole file, found at a line. */
export const fileFault = (
  code: string,
  params: ErrorParams = {},
  place: Partial<Pick<Fault, "line" | "column" | "value">> = {},
): Fault => ({
  line: place.line ?? 1,
  column: place.column ?? null,
  value: place.value === undefined || place.value === null ? null : shortened(place.value),
  code,
  params,
});

const SHOWN = 200;

/** A value as it is shown in a fault: the beginning, where it is very long. */
export const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
