import { currencyDecimals } from "../../lib/scoring/money/currency.ts";
import { toFixedDecimal } from "../../lib/scoring/money/decimal-text.ts";
import { rational } from "../../lib/scoring/money/rational.ts";
import type { Format } from "../_format/use-format.ts";
import { valueText } from "./step-text.ts";
import type { Step, Target } from "./target.ts";

const SHARE_DECIMALS = 4;
const ATTAINMENT_DECIMALS = 3;
const DECIMALS = 2;

type Formats = Pick<Format, "decimal" | "percent" | "amountParts">;

/** The figure as it stands on the page; the digits that a page leaves out are shown by the steps. */
export function headline(step: Step, { explain }: Pick<Target, "explain">, format: Formats): string {
  if (step.how === "absent") return valueText(step, format).main;
  if (step.unit === "share") return format.percent(fixed(step, SHARE_DECIMALS));
  return explain.startsWith("metric_") ? onCard(step, explain, format) : valueText(step, format).main;
}

/** As a scorecard shows its metrics: attainments in per cent, money in minor units. */
function onCard(step: Step, explain: string, format: Formats): string {
  const { unit, currency } = step;
  if (explain === "metric_attainment") return format.percent(fixed(step, ATTAINMENT_DECIMALS));
  if (unit === "money" && currency !== undefined) return format.amountParts(fixed(step, currencyDecimals(currency)), currency)[0];
  const text = fixed(step, DECIMALS);
  return format.decimal(explain === "metric_points" ? text : text.replace(/\.?0+$/, ""));
}

function fixed({ exact }: Step, decimals: number): string {
  const [n = "0", d = "1"] = exact.split("/");
  return toFixedDecimal(rational(BigInt(n), BigInt(d)), decimals);
}
