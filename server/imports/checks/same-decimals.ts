import { decimalsSql } from "../stage/currency-sql.ts";
import { type Check, insertFaults } from "./check.ts";

/** Amounts are stored in minor units: an account may not move to a currency that counts them differently. */
export const sameDecimals: Check = ({ stage }) =>
  stage.run(
    `${insertFaults({ line: "g.line", column: "currency", value: "g.currency", code: "currency_decimals_change", params: { code: "g.code", standing: "s.currency" } })}
     FROM good g JOIN standing s ON s.code = g.code WHERE ${decimalsSql("g.currency")} <> ${decimalsSql("s.currency")}`,
  );
