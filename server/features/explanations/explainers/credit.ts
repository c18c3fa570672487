import { COLUMNS, type Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { boardTotal } from "./board-total.ts";
import { classCredit } from "./class-credit.ts";
import { clientCredit } from "./client-credit.ts";
import type { Explainer } from "./explainer.ts";
import { figureMissing } from "./explainer.ts";
import { holderClassCredit } from "./holder-class-credit.ts";
import { holderCredit } from "./holder-credit.ts";
import { totalCredit } from "./total-credit.ts";

/** Margin, average balance, closing balance or income: of a manager or house account (or what of it came from a class of clients), of a client or a class of them, of the managers of a board, or of all holders. */
export const credit: Explainer = async (asked) => {
  const { explain, client, group, manager, house, board, account, by, matching } = asked.query;
  const column: Column | undefined = COLUMNS.find((one) => one === explain);
  if (column === undefined) throw figureMissing(asked);
  // An account is a part of what was earned with its client.
  if (account !== undefined && client === undefined) throw figureMissing(asked);
  if (matching !== undefined) {
    const isNarrowed = [client, group, manager, house, board].some((value) => value !== undefined);
    if (isNarrowed) throw figureMissing(asked);
    return classCredit(asked, column);
  }
  if (by !== undefined) return manager !== undefined || house ? holderClassCredit(asked, column) : classCredit(asked, column);
  if (board) return boardTotal(asked);
  if (client !== undefined || group !== undefined) return clientCredit(asked, column);
  return manager !== undefined || house ? holderCredit(asked, column) : totalCredit(asked, column);
};
