/**
 * Values as people read them, always from text: Intl.NumberFormat takes decimal strings exactly, so no amount ever becomes a
 * floating-point number on its way to the screen.
 */
import { currencyDecimals } from "../../lib/scoring/money/currency.ts";
import { formatMinor } from "../../lib/scoring/money/minor.ts";

export type Money = Readonly<{ kind: "money"; minor: string; currency: string }>;
export type Figure = Money | Readonly<{ kind: "count"; count: string }>;

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, decimals: number, style: "decimal" | "percent" = "decimal"): Intl.NumberFormat {
  const id = `${locale} ${decimals} ${style}`;
  const known =
    formats.get(id) ?? new Intl.NumberFormat(locale, { style, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(id, known);
  return known;
}

const decimalsOf = (text: string): number => text.length - (text.indexOf(".") + 1 || text.length);

/** "1234.5600" to "1,234.5600": every digit that is there stays. */
export const formatDecimal = (text: string, locale: string): string =>
  numberFormat(locale, decimalsOf(text)).format(text as Intl.StringNumericLiteral);

/** "0.045" to "4.5%": every digit stays. */
export const formatPercent = (text: string, locale: string): string =>
  numberFormat(locale, Math.max(0, decimalsOf(text) - 2), "percent").format(text as Intl.StringNumericLiteral);

/** Minor units to "1,234.56", without the currency: tables name it once. */
export const formatAmount = ({ minor, currency }: Money, locale: string): string =>
  numberFormat(locale, currencyDecimals(currency)).format(formatMinor(BigInt(minor), currency) as Intl.StringNumericLiteral);

export const formatFigure = (figure: Figure, locale: string): string =>
  figure.kind === "money" ? formatAmount(figure, locale) : formatDecimal(figure.count, locale);

/** With its sign also where it is positive: "+1,234.56". Zero has none. */
export const formatSigned = (figure: Figure, locale: string): string =>
  sizeOf(figure) > 0n ? `+${formatFigure(figure, locale)}` : formatFigure(figure, locale);

const COMPACT_DIGITS = 3;

/** "1.23M": for the axes of charts alone, where a figure's digits stand elsewhere. */
export function formatCompact(value: number, locale: string): string {
  const id = `${locale} compact`;
  const known = formats.get(id) ?? new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: COMPACT_DIGITS });
  formats.set(id, known);
  return known.format(value);
}

/** A figure in major units as a number: for the geometry of charts and for spreadsheets alone, never for reckoning. */
export const toGeometry = (figure: Figure): number =>
  Number(figure.kind === "money" ? formatMinor(BigInt(figure.minor), figure.currency) : figure.count);

/** A figure as plain decimal text, "-1234.56", for files. */
export const plainText = (figure: Figure): string =>
  figure.kind === "money" ? formatMinor(BigInt(figure.minor), figure.currency) : figure.count;

/** An amount cut at its currency's decimals, so that a column can line up what follows: "12.3456" CZK to ["12.34", "56"]. */
export function splitAmount(text: string, currency: string, locale: string): [string, string] {
  const formatted = formatDecimal(text, locale);
  const extra = Math.max(0, decimalsOf(text) - currencyDecimals(currency));
  return [formatted.slice(0, formatted.length - extra), formatted.slice(formatted.length - extra)];
}

/** The unscaled integer of a figure, for comparing sizes only. */
export const sizeOf = (figure: Figure): bigint => BigInt(figure.kind === "money" ? figure.minor : figure.count);
