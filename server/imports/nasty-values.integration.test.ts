import fc from "fast-check";
import { expect, test } from "vitest";
import { faultText } from "../../lib/messages/fault-text.ts";
import { translator } from "../../lib/messages/translate.ts";
import { kinds } from "./kinds/index.ts";
import { describeOnSmallBank, importText } from "./testing/small-bank.ts";
import { temporaryFiles } from "./testing/temporary-files.ts";

const write = temporaryFiles();
const t = translator();

// biome-ignore format: a list
const NASTY = [
  "", " ", "0", "-0", "+5", "1e308", "1e-308", "99999999999999999999999999999999999999999", "0.00000000000000000000000001", "NaN", "Infinity", "-infinity", "1_000",
  "0x1F", "1.", ".5", "--1", "1,5", "١٢", "2026-02-30", "2026-02-28", "9999-12-31", "0000-00-00", "12026-01-01", "-2026-01-01", "epoch", "infinity", "today",
  "2026-01-01T24:00:00Z", "2026-01-01T10:00:00+99:99", "2026-01-01T10:00:60Z", "9999-12-31T23:59:59-23:59", "{}", '{"a":', "[]", "null", '"', "'", "';--", "\\", "\\N", "NULL",
  "a\nb", "a\rb", "\u0001", "\u200b", "\ufeffx", "😀", "ß", "İ", "{value}", "<b>", "A1", "C1", "M1", "D1", "B", "CUR", "DL1", "EUR", "JPY", "equal", "manual", "0.5", "1", "2026-Q1",
];

describeOnSmallBank("whatever stands in a file is told, not thrown", (database) => {
  test.each(Object.values(kinds))("$kind", async ({ kind, columns }) => {
    const row = fc.tuple(
      ...columns.map(() =>
        fc.oneof(
          fc.constantFrom(...NASTY),
          fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.replaceAll("\0", "")),
        ),
      ),
    );
    const rows = fc.sample(row, { numRuns: 150, seed: 7 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const text = [columns.map(({ name }) => name), ...rows].map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
    const report = await importText(database(), write, kind, text, { acceptValid: true });
    expect(["rejected", "imported"]).toContain(report.status);
    expect(report.rows.read).toBe(rows.length);
    for (const fault of report.faults) expect(faultText(fault, t)).not.toBe("");
    const careless = await importText(database(), write, kind, text, { dryRun: true });
    expect(["rejected", "unchanged"]).toContain(careless.status);
  });
});
