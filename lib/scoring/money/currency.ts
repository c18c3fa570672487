/** ISO 4217 minor-unit digits that are not 2. */
// biome-ignore format: a table
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
};

/** The decimals of a currency's minor unit (ISO 4217): 2 for CZK, 0 for JPY, 3 for KWD. */
export const currencyDecimals = (currency: string): number => DIGITS[currency] ?? 2;

/** Currencies whose decimals are not 2, for code that must repeat the rule elsewhere (import checks in SQL). */
export const currencyDecimalExceptions: Readonly<Record<string, number>> = DIGITS;
