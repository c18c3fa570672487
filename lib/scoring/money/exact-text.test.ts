import { describe, expect, it } from "vitest";
import { briefText, exactText } from "./exact-text.ts";
import { rational } from "./rational.ts";

describe("values in sentences", () => {
  it.each([
    [rational(1n, 10_000n), "0.0001"],
    [rational(1n, 8n), "0.125"],
    [rational(-7n, 2n), "-3.5"],
    [rational(40n), "40"],
    [rational(1n, 3n), "1/3"],
  ])("exactly: %o is %s", (value, text) => expect(exactText(value)).toBe(text));

  it.each([
    [rational(1n, 3n), "0.333333"],
    [rational(15n, 8n), "1.875"],
    [rational(-40n), "-40"],
    [rational(100n), "100"],
    [rational(1n, 2n ** 60n), "0"],
  ])("briefly: %o is %s", (value, text) => expect(briefText(value)).toBe(text));
});
