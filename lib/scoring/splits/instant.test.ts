import { describe, expect, it } from "vitest";
import { scoringErrorOf } from "../testing/scoring-error-of.ts";
import { closingInstant, dayOf, NANOS_PER_DAY, parseInstant } from "./instant.ts";

const SECOND = 1_000_000_000n;

describe("instants", () => {
  it.each([
    ["1970-01-01T00:00:00Z", 0n],
    ["1970-01-01T00:01Z", 60n * SECOND],
    ["1969-12-31T23:59:59Z", -SECOND],
    ["1970-01-01T02:00:00+02:00", 0n],
    ["1969-12-31T18:30:00-0530", 0n],
    ["1970-01-01T00:00:00.000000001Z", 1n],
    ["1970-01-01T00:00:00.5Z", SECOND / 2n],
  ])("%s is %s ns", (text, expected) => expect(parseInstant(text)).toBe(expected));

  it.each([
    "2026-03-01T10:00:00", // no zone: whose ten o'clock?
    "2026-02-30T10:00:00Z",
    "2026-13-01T10:00:00Z",
    "2026-03-01T24:00:00Z",
    "2026-03-01T10:60:00Z",
    "2026-03-01",
    "yesterday",
    "",
  ])("%j is none", (text) => expect(parseInstant(text)).toBeUndefined());

  it("fall in a UTC day, before 1970 too", () => {
    expect(dayOf(-1n)).toBe(-1);
    expect(dayOf(0n)).toBe(0);
    expect(dayOf(NANOS_PER_DAY - 1n)).toBe(0);
    expect(dayOf(-NANOS_PER_DAY)).toBe(-1);
  });
});

describe("the closing day", () => {
  const closing = (closed: string) => closingInstant({ deal: "D1", closed });
  const midnight = parseInstant("2026-03-31T00:00:00Z");

  it("begins at 00:00Z, whatever the hour of the signature", () => {
    expect(closing("2026-03-31T17:45:00Z")).toBe(midnight);
    expect(closing("2026-04-01T01:30:00+02:00")).toBe(midnight); // 23:30Z of the 31st
    expect(closing("2026-03-31")).toBe(midnight);
  });

  it("may be unknown, but not unreadable", () => {
    expect(closingInstant({ deal: "D1" })).toBeUndefined();
    const error = { code: "split_closed_invalid", params: { deal: "D1", value: "31.3.2026" } };
    expect(scoringErrorOf(() => closing("31.3.2026"))).toEqual(error);
  });
});
