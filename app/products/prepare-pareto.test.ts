import { expect, test } from "vitest";
import { preparePareto } from "./prepare-pareto.ts";

const words = { figure: ({ minor }: { minor: string }) => minor, percent: (share: string) => `${share}!`, house: "House" };
const entry = (code: string, minor: number, cumulativeShare: string | null) => ({
  code,
  name: code && `Name of ${code}`,
  value: { kind: "money" as const, minor: String(minor), currency: "CZK" },
  cumulativeShare,
});

test("bars in major units, the line as a share, the house by its name", () => {
  expect(preparePareto([entry("A", 15_000, "0.7500"), entry("", 5_000, "1.0000")], words)).toEqual([
    { key: "A", label: "1", title: "Name of A", values: { value: 150, share: 0.75 }, texts: { value: "15000", share: "0.7500!" } },
    { key: "", label: "2", title: "House", values: { value: 50, share: 1 }, texts: { value: "5000", share: "1.0000!" } },
  ]);
});

test("without a positive total there is no line, and losses have bars below zero", () => {
  expect(preparePareto([entry("A", -500, null)], words)[0]).toMatchObject({ values: { value: -5, share: null }, texts: { value: "-500" } });
});

test("at most so many bars as can be told apart", () => {
  expect(
    preparePareto(
      Array.from({ length: 190 }, (_, i) => entry(`M${i}`, 190 - i, null)),
      words,
    ),
  ).toHaveLength(120);
});
