import type { Format } from "../_format/use-format.ts";
import type { StepRow } from "./rows.ts";
import type { Step } from "./target.ts";

/** Rates that people know in per cent; exchange rates and parts of a year they do not. */
const IN_PERCENT = new Set(["ftp_rate", "customer_rate", "spread_liability", "spread_asset"]);

/** Unrounded amounts show this many digits beyond their currency's. */
const EXTRA_DIGITS = 4;
const FIGURE_SPACE = "\u2007";
/** No figure, which is not a figure of zero. */
const NONE = "–";

type Formats = Pick<Format, "decimal" | "percent" | "amountParts">;

/** A step's value: what is read first, and the digits beyond the minor unit, padded so that a column lines up. */
export type ValueText = Readonly<{ main: string; extra: string }>;

export function valueText(step: Step, format: Formats): ValueText {
  const { unit, value, currency, how } = step;
  if (how === "absent") return { main: NONE, extra: unit === "money" ? "".padEnd(EXTRA_DIGITS, FIGURE_SPACE) : "" };
  if ((unit === "money" || unit === "money-days") && currency !== undefined) {
    const [main, extra] = format.amountParts(value, currency);
    return { main, extra: extra.padEnd(EXTRA_DIGITS, FIGURE_SPACE) };
  }
  const divisor = divisorOf(step);
  if (divisor !== null) return { main: `÷ ${format.decimal(divisor)}`, extra: "" };
  return { main: unit === "share" || IN_PERCENT.has(step.label.code) ? format.percent(value) : format.decimal(value), extra: "" };
}

/** 365 for a factor of exactly 1/365: people divide by it. */
function divisorOf({ how, unit, exact }: Step): string | null {
  const isPart = how === "fact" && (unit === "year-fraction" || unit === "rate") && exact.startsWith("1/");
  return isPart ? exact.slice(2) : null;
}

/** A product as a line, "4,483,934.70 × 4.5% ÷ 365 × 100%"; empty for other steps and where the factors are not at hand. */
export function factorLine({ how, children }: Step, format: Formats): string {
  if (how !== "product") return "";
  const texts = children.map((child, index) => {
    const { main, extra } = valueText(child, format);
    const text = main + extra.trimEnd();
    return index === 0 || text.startsWith("÷") ? text : `× ${text}`;
  });
  return texts.join(" ");
}

/** The sign before a row: factors are joined by ×, unless one says ÷ itself; terms of a sum stand under each other. */
export function operatorOf({ joinedBy, position, step }: StepRow): "" | "×" | "−" | "÷" {
  if (joinedBy === "difference" && position > 1) return "−";
  if (joinedBy === "quotient" && position > 1) return "÷";
  return joinedBy === "product" && position > 1 && divisorOf(step) === null ? "×" : "";
}

type Words = Formats & Readonly<{ label: (step: Step) => string; source: (source: NonNullable<Step["source"]>) => string }>;

/** The open steps as plain text, for a letter or a ticket. */
export function outline(title: string, rows: readonly StepRow[], words: Words): string {
  const lines = rows.map((row) => {
    const { main, extra } = valueText(row.step, words);
    const operator = operatorOf(row);
    const source = row.step.source ? ` [${words.source(row.step.source)}]` : "";
    return `${"  ".repeat(row.level)}${operator}${operator && " "}${main}${extra.trimEnd()}  ${words.label(row.step)}${source}`;
  });
  return [title, ...lines].join("\n");
}
