import path from "node:path";
import type { Engine } from "./engines/engine.ts";
import { type Measured, measure } from "./measure.ts";
import { type Comparison, Recorder } from "./recorder.ts";

const IMPORT = "import";
const RUN = "month's run";

/**
 * Measures ours and the baselines in turn, once for each repeat, with everything else done between; what a neighbour on the
 * machine does to one of a pair it does to the other.
 */
export async function measurePairs(engine: Engine, bank: string, repeat: number, say: (text: string) => void): Promise<Comparison[]> {
  const recorder = new Recorder(engine.label);
  const balances = path.join(bank, "balances.csv");
  await measure("importCatalogue", { url: engine.catalogueUrl, directory: bank });
  for (let turn = 1; turn <= repeat; turn++) {
    say(`${engine.label}: ${turn} of ${repeat}`);
    const url = await engine.copyCatalogue();
    const imports: Work[] = [
      () => recorder.ours(IMPORT, measure("importBalances", { url, file: balances })),
      ...engine.baselines.map((baseline) => () => recorder.baseline(IMPORT, baseline.loadLabel, baseline.load())),
      () => recorder.baseline(IMPORT, "DuckDB reads the file", measure("duckdbRead", { file: balances })),
    ];
    await inTurn(imports, turn);
    // So that a share of the accounts has two facts for the month, as after any correction.
    await measure("importBalances", { url, file: path.join(bank, "corrections", "balances.csv") });
    const runs: Work[] = [
      () => recorder.ours(RUN, measure("calculateMonth", { url })),
      ...engine.baselines.map((baseline) => () => recorder.baseline(RUN, baseline.aggregateLabel, baseline.aggregate())),
    ];
    await inTurn(runs, turn);
    if (turn === repeat) await measure("verifyMonth", { url });
    await engine.clear();
  }
  return recorder.comparisons();
}

type Work = () => Promise<Measured>;

/** Forwards and backwards by turns: whoever comes first meets another state of the disk than whoever comes last. */
async function inTurn(works: readonly Work[], turn: number): Promise<void> {
  for (const work of turn % 2 === 1 ? works : works.toReversed()) await work();
}
