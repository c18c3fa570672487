import type { Piece, WorkFacts } from "../../../lib/scoring/metrics/facts.ts";
import { clientSpans, portfolioPieces } from "../../../lib/scoring/portfolio.ts";
import { stockRates } from "../../runs/calculate.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { creditFigure } from "../../runs/scoring/load-work.ts";
import { loadCoefficients, loadRatings } from "../../runs/scoring/work-repository.ts";
import type { Context } from "../context.ts";
import { heldAccounts } from "../managers/index.ts";
import type { FoundRun } from "./find-scored-run.ts";

/**
 * What a manager's ratings and stored credit say, without accounts and activities: enough for gates, and for a bonus that is paid
 * for credit. All of the credit, wherever it is booked: the caller has checked that the manager may be seen.
 */
export async function ownWork(
  { database }: Context,
  { run, period }: Pick<FoundRun, "run" | "period">,
  manager: string,
): Promise<WorkFacts> {
  const snapshot = { sql: database, position: run.position, units: null };
  const lines = await creditLines(database, { kind: "all" }, run.id, { manager });
  return {
    period,
    baseCurrency: run.baseCurrency,
    version: run.version,
    credit: lines.map(creditFigure),
    ratings: (await loadRatings(snapshot, period)).get(manager) ?? [],
    coefficients: await loadCoefficients(snapshot),
    segmentCredit: [],
    pieces: [],
    contacts: [],
    earlier: [],
  };
}

/**
 * A manager's accounts in the run's period, for what is measured on accounts one by one, such as growth. How much of a client is theirs
 * cannot be told from these: a client's other accounts are not among them.
 */
export async function ownPieces(context: Context, { run, period }: Pick<FoundRun, "run" | "period">, manager: string): Promise<Piece[]> {
  const { bank, accounts } = await heldAccounts(context, run, manager, period);
  const rate = stockRates(bank, period);
  const spans = clientSpans(
    accounts.map(({ account }) => account),
    new Map(),
    period,
  );
  const pieces = accounts.flatMap((facts) => {
    const client = spans.get(facts.account.client);
    return client ? portfolioPieces(facts, period, client, rate(facts.account.currency), bank.baseCurrency) : [];
  });
  return pieces.filter((piece) => piece.manager === manager);
}
