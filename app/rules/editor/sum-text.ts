import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { exactText } from "../../../lib/scoring/money/exact-text.ts";
import { subtract, sum } from "../../../lib/scoring/money/rational.ts";

/** The exact sum of decimals as they are typed and what is missing to the whole; null while one of them is none. */
export function sumText(typed: readonly string[], whole: string): { sum: string; gap: string } | null {
  const texts = typed.map((text) => text.trim().replace(",", "."));
  if (texts.some((text) => !/^[+-]?\d+(\.\d+)?$/.test(text))) return null;
  const total = sum(texts.map(parseDecimal));
  return { sum: exactText(total), gap: exactText(subtract(parseDecimal(whole), total)) };
}
