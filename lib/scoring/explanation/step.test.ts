import { describe, expect, test } from "vitest";
import { rational } from "../money/rational.ts";
import { absent, differenceOf, fact, greatestOf, label, leastOf, quotientOf, reachedOf, stored, sumOf, termsOf } from "./step.ts";

const text = { label: label("figure"), unit: "money", currency: "CZK" } as const;
const amount = (minor: bigint) => fact(text, rational(minor));

describe("steps", () => {
  test("a difference is the first less the second", () => {
    expect(differenceOf(text, [amount(500n), amount(720n)])).toMatchObject({ how: "difference", value: rational(-220n) });
  });

  test("an absent figure takes nothing away, and says that it is absent", () => {
    const difference = differenceOf(text, [amount(500n), absent(text)]);
    expect(difference.value).toEqual(rational(500n));
    expect(difference.children[1]).toMatchObject({ how: "absent", children: [] });
  });

  test("a stored figure adds its value and names what explains it", () => {
    const line = stored(text, rational(300n), { explain: "margin", manager: "M001" });
    const total = sumOf(text, [line, amount(20n)]);
    expect(total.value).toEqual(rational(320n));
    expect([...termsOf(total)]).toContain(line);
    expect(line.figure).toEqual({ explain: "margin", manager: "M001" });
  });

  test("a quotient divides exactly; least and greatest pick one of their children", () => {
    expect(quotientOf(text, [amount(1n), amount(3n)])).toMatchObject({ how: "quotient", value: rational(1n, 3n) });
    expect(leastOf(text, [amount(5n), amount(-7n), amount(2n)]).value).toEqual(rational(-7n));
    expect(greatestOf(text, [amount(5n), amount(-7n), amount(9n)]).value).toEqual(rational(9n));
  });

  test("a bound is reached when it is met exactly", () => {
    const bounds = [amount(0n), amount(70n), amount(90n)];
    expect([69n, 70n, 89n, 90n, -1n].map((value) => reachedOf(text, amount(value), bounds).value.n)).toEqual([1n, 2n, 2n, 3n, 0n]);
  });
});
