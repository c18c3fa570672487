import { type BankSize, generateBank } from "../generate-bank.ts";
import { type Outcome, timed } from "../measure.ts";

/** Writes the bank's files. In a step, so that the memory it takes is not handed down to the measured processes. */
export async function generate({ directory, size }: { directory: string; size: BankSize }): Promise<Outcome> {
  const { seconds } = await timed(() => generateBank(directory, size));
  return { seconds };
}
