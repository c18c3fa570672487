import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWhen, toInstant, toMoment, type WhenWords, wallClock } from "./parse-when.ts";

// A Sunday.
const NOW = "2026-11-22T10:31";
const ENGLISH: WhenWords = {
  now: ["now"],
  today: ["today"],
  yesterday: ["yesterday"],
  weekdays: [
    ["sunday", "sun"], ["monday", "mon"], ["tuesday", "tue"], ["wednesday", "wed"], ["thursday", "thu"], ["friday", "fri"], ["saturday", "sat"],
  ], // biome-ignore format: a week
  monthFirst: true,
};
const CHINESE: WhenWords = { ...ENGLISH, now: ["现在"], today: ["今天"], yesterday: ["昨天"], monthFirst: false };

describe("what people type for a moment", () => {
  it.each([
    ["", "2026-11-22T10:31"],
    ["now", "2026-11-22T10:31"],
    ["14:00", "2026-11-22T14:00"],
    ["9.05", "2026-11-22T09:05"],
    ["9h15", "2026-11-22T09:15"],
    ["2pm", "2026-11-22T14:00"],
    ["12:30 am", "2026-11-22T00:30"],
    ["today 8:15", "2026-11-22T08:15"],
    ["yesterday 14:00", "2026-11-21T14:00"],
    ["14:00 yesterday", "2026-11-21T14:00"],
    ["Yesterday, 14:00", "2026-11-21T14:00"],
    ["yesterday", "2026-11-21T12:00"],
    ["mon 9:30", "2026-11-16T09:30"],
    ["Saturday", "2026-11-21T12:00"],
    ["sunday 10:00", "2026-11-15T10:00"],
    ["2026-03-01 14:00", "2026-03-01T14:00"],
    ["2026-03-01T14:00", "2026-03-01T14:00"],
    ["21.11. 8:15", "2026-11-21T08:15"],
    ["1.2.2025", "2025-02-01T12:00"],
    ["3/4 10:00", "2026-03-04T10:00"],
    ["2026/3/31", "2026-03-31T12:00"],
    ["31.03.2026", "2026-03-31T12:00"],
    ["31.3. 9:30", "2026-03-31T09:30"],
    ["31.03 14:00", "2026-03-31T14:00"],
    ["14：00", "2026-11-22T14:00"],
    ["３/４　１０：００", "2026-03-04T10:00"],
  ])("%j is %s", (typed, moment) => expect(parseWhen(typed, NOW, ENGLISH)).toBe(moment));

  it("reads days in the order and the words of the language, also without spaces", () => {
    expect(parseWhen("3/4 10:00", NOW, CHINESE)).toBe("2026-04-03T10:00");
    expect(parseWhen("昨天14:00", NOW, CHINESE)).toBe("2026-11-21T14:00");
    expect(parseWhen("昨天14：00", NOW, CHINESE)).toBe("2026-11-21T14:00");
    expect(parseWhen("3月31日", NOW, CHINESE)).toBe("2026-03-31T12:00");
    expect(parseWhen("2025年3月31日，下午3点半", NOW, CHINESE)).toBe("2025-03-31T15:30");
    expect(parseWhen("今天14点5分", NOW, CHINESE)).toBe("2026-11-22T14:05");
  });

  it.each([
    "tomorrowish",
    "25:00",
    "14:60",
    "13pm",
    "2026-02-30",
    "31.4.",
    "14",
    "yesterday today",
    "14:00 15:00",
    "now 14:00",
    "todayish",
    "2月30日",
    "25点",
    "2026/13/1",
  ])("%j is no moment", (typed) => expect(parseWhen(typed, NOW, ENGLISH)).toBeNull());

  it("understands every moment as it is stored", () => {
    const moments = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (date) => {
        const moment = date.toISOString().slice(0, 16);
        expect(parseWhen(moment.replace("T", " "), NOW, ENGLISH)).toBe(moment);
        expect(toMoment(toInstant(moment))).toBe(moment);
      }),
    );
  });

  it("takes the clock on the reader's wall", () => {
    expect(wallClock(new Date(2026, 10, 2, 9, 5))).toBe("2026-11-02T09:05");
  });
});
