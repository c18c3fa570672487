const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;
const STEP = 1000;
const LEAST = 0.1;

/** A file's size as people read it: "0.7 kB", "1.4 MB". */
export function formatSize(bytes: number, locale: string): string {
  const power = bytes < STEP ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3) - 1);
  const options = { style: "unit", unit: UNITS[power] ?? "kilobyte", unitDisplay: "short", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(Math.max(LEAST, bytes / STEP ** (power + 1)));
}
