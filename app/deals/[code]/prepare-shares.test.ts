import { expect, test } from "vitest";
import { prepareShares } from "./prepare-shares.ts";

const amount = { kind: "money" as const, minor: "1", currency: "EUR" };
const member = (manager: string) => ({ manager, name: null, unit: null, unitName: null, role: "r" });
const scheme = (name: string, besideTotal: boolean, shares: Record<string, string> | null) =>
  ({
    scheme: name,
    isAgreed: false,
    besideTotal,
    shares: shares && Object.entries(shares).map(([id, share]) => ({ member: id, share, exact: null, amount })),
  }) as never;

test("draws one bar for each scheme that shares out the whole, without those who get nothing", () => {
  const schemes = [
    scheme("a", false, { A: "0.25", B: "0.75" }),
    scheme("b", false, { A: "0.000", B: "1" }),
    scheme("c", false, null),
    scheme("overlay", true, { A: "1" }),
  ];
  const bars = prepareShares({ members: [member("A"), member("B")], schemes });
  expect(bars.map((bar) => [bar.scheme, bar.segments.map(({ member: id, width, place }) => [id, width, place])])).toEqual([
    [
      "a",
      [
        ["A", 25, 0],
        ["B", 75, 1],
      ],
    ],
    ["b", [["B", 100, 1]]],
  ]);
});
