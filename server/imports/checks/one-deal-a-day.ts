import { SCHEMES_BESIDE_TOTAL } from "../../../lib/scoring/splits/registry.ts";
import { literal } from "../stage/literal.ts";
import { type Check, insertFaults } from "./check.ts";

/**
 * An account's credit on a day goes to one deal's split: two deals that both cover the account on a day (through an account row
 * and a split row that hold then) are a fault of the file that completes the second. An overlay takes no credit, so it is no such split.
 */
export const oneDealADay: Check = ({ stage, definition }) => {
  const ownKind = definition.kind === "deal_accounts";
  const accounts = ownKind ? "world" : "(SELECT NULL::BIGINT AS line, * FROM live_deal_accounts)";
  const splits = ownKind ? "(SELECT NULL::BIGINT AS line, * FROM live_deal_splits)" : "world";
  const cover = `(
    SELECT coalesce(a.line, s.line) AS line, a.account, a.deal,
      greatest(a."from", s."from") AS start, least(coalesce(a."to", '~'), coalesce(s."to", '~')) AS stop
    FROM ${accounts} a JOIN ${splits} s ON s.deal = a.deal WHERE start < stop AND s.scheme NOT IN (${SCHEMES_BESIDE_TOTAL.map(literal).join(", ")})
  )`;
  return stage.run(
    `${insertFaults({
      line: "c.line",
      column: "deal",
      value: "any_value(c.deal)",
      code: "account_in_two_deals",
      params: {
        account: "min(c.account)",
        deal: "any_value(c.deal)",
        otherDeal: "arg_min(o.deal, c.account)",
        day: "arg_min(greatest(c.start, o.start), c.account)",
      },
    })}
     FROM ${cover} c JOIN ${cover} o ON o.account = c.account AND o.deal <> c.deal AND c.start < o.stop AND o.start < c.stop
     WHERE c.line IS NOT NULL AND (o.line IS NULL OR o.line < c.line)
     GROUP BY c.line`,
  );
};
