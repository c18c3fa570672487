import { expect, test } from "vitest";
import { prepareFamilies } from "./prepare-families.ts";

const money = (minor: string) => ({ kind: "money" as const, minor, currency: "CZK" });
const product = (code: string, family: string, margin: string | null) => ({
  product: code,
  name: code,
  family,
  now: margin === null ? null : { adb: money("0"), margin: money(margin), income: money("1") },
});

test("a family is the sum of its products, exactly; what is not booked stays out", () => {
  const families = prepareFamilies([
    product("MORT", "Loans", "-5"),
    product("CUR", "Deposits", "9007199254740993"),
    product("SAV", "Deposits", "9007199254740993"),
    product("OLD", "Deposits", null),
    product("CARD", "Fees", null),
  ]);
  expect(
    families.map(({ family, products, total }) => [family, products.map((one) => one.product), total.margin.minor, total.income.minor]),
  ).toEqual([
    ["Deposits", ["CUR", "SAV"], "18014398509481986", "2"],
    ["Loans", ["MORT"], "-5", "1"],
  ]);
});
