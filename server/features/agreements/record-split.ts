import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Terms } from "../../../lib/scoring/agreement/agreement.ts";
import type { Sql } from "../../db/sql.ts";
import { logTable } from "../../imports/log-table.ts";
import type { Context } from "../context.ts";
import type { DealFacts } from "../deals/index.ts";
import { lastOfLedger } from "./read-agreement.ts";

type Agreed = Readonly<{ deal: string; ordinal: number; terms: Terms }>;
type Splits = DealFacts["splits"];

/**
 * Records an agreed split as a fact, as a row of the kind `deal_splits` that somebody enters: the split that stood ends where it
 * begins, or is corrected where both begin on the same day. `store` stores the move in the same transaction. Throws
 * `agreement_not_recorded` {deal, code} where the row is refused.
 */
export async function recordSplit(
  context: Context,
  splits: Splits,
  { deal, ordinal, terms }: Agreed,
  store: (tx: Sql, importId: number) => Promise<void>,
): Promise<void> {
  const before = lastOfLedger(splits, terms.scheme);
  const ended = before && before.from < terms.from && [rowOf(deal, before, terms.from)];
  const job = { ...context, signal: new AbortController().signal, report: () => undefined };
  const { status, faults } = await logTable(job, {
    kind: "deal_splits",
    rows: [...(ended || []), rowOf(deal, terms, null)],
    name: `agreement ${deal} ${ordinal}`,
    key: `agreement ${deal} ${ordinal}`,
    alongside: (tx, { importId }) => store(tx, importId),
  });
  const [fault] = faults;
  if (fault) throw new MeritError("agreement_not_recorded", { deal, code: fault.code });
  // What stands says the same already: the move refers to the row that says it.
  if (status === "unchanged" && before) await context.database.transaction((tx) => store(tx, before.source.importId));
}

const rowOf = (deal: string, { scheme, params, from }: Pick<Splits[number], "scheme" | "params" | "from">, to: string | null) => ({
  deal,
  scheme,
  ...(params !== null && { params }),
  from,
  ...(to !== null && { to }),
});
