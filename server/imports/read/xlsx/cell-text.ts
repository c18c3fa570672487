const DAY_MS = 86_400_000;
/** Excel shows and computes 15 significant digits; what follows in the file is noise of binary fractions. */
const SIGNIFICANT = 15;

/** A cell's value as the contract writes it in a CSV file; null where it is empty. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return dateText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A spreadsheet knows neither zones nor days apart from instants: midnight is a day. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  return date.getTime() % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, -1);
}

/** A number as the file has it ("1.2E3", "0.30000000000000004") in plain decimal digits. */
export function numberText(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, "").replace(/^0+/, "").length <= SIGNIFICANT) return text;
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(Number(text).toExponential(SIGNIFICANT - 1));
  if (!match) return text;
  const [, sign = "", first = "", rest = "", exponent = "0"] = match;
  const digits = (first + rest).replace(/0+$/, "") || "0";
  const point = Number(exponent) + 1;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, "0");
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
