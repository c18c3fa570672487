import { describe, expect, test } from "vitest";
import { plainText } from "../../_format/figures.ts";
import type { TimelineData } from "./page-data.ts";
import { eventfulDays, nextEventful, prepareTimeline } from "./prepare-timeline.ts";

const activity = (day: number, kind: string) => ({ day, id: `E${day}${kind}`, kind, client: null, clientName: null, outcome: null });
const money = (minor: string) => ({ kind: "money" as const, minor, currency: "CZK" });

const data = (more: Partial<TimelineData> = {}): TimelineData => ({
  run: {
    period: "1993-06",
    version: 1,
    unit: null,
    baseCurrency: "CZK",
    calculatedAt: "1993-07-01T00:00:00Z",
    state: "provisional" as const,
  },
  from: "1993-05-30",
  balances: ["10000", "10000", "25000", "20000"],
  events: [{ day: 2, kind: "taken", count: 1, accounts: ["A1"], balance: money("15000") }],
  moves: [{ day: 2, account: "A1", client: "C1", clientName: "Client 1", change: money("15000") }],
  activities: [activity(1, "visit"), activity(1, "visit"), activity(3, "call"), activity(3, "visit")],
  ...more,
});

describe("activity beside balances", () => {
  test("tells for each day what stood, what changed since the day before, and what happened", () => {
    const { days } = prepareTimeline(data());
    expect(days.map(({ date, balance, change }) => [date, plainText(balance), change && plainText(change)])).toEqual([
      ["1993-05-30", "100.00", null],
      ["1993-05-31", "100.00", "0.00"],
      ["1993-06-01", "250.00", "150.00"],
      ["1993-06-02", "200.00", "-50.00"],
    ]);
    expect(days.map(({ activities, events }) => [activities.length, events.length])).toEqual([
      [0, 0],
      [2, 0],
      [0, 1],
      [2, 0],
    ]);
  });

  test("names on a day the accounts that moved the balance most", () => {
    const { days } = prepareTimeline(data());
    expect(days.map(({ moves }) => moves.map(({ account }) => account))).toEqual([[], [], ["A1"], []]);
  });

  test("draws a balance across its whole day, the larger the higher", () => {
    // The axis goes from 100 to 250.
    expect(prepareTimeline(data()).path).toBe("M0 100H1V100H2V0H3V33.33H4");
  });

  test("has one lane for each kind, the most frequent first", () => {
    expect(prepareTimeline(data()).lanes).toEqual([
      {
        kind: "visit",
        days: [
          { index: 1, count: 2 },
          { index: 3, count: 1 },
        ],
      },
      { kind: "call", days: [{ index: 3, count: 1 }] },
    ]);
  });

  test("names the months where they begin", () => {
    expect(prepareTimeline(data()).months).toEqual([
      { period: "1993-05", index: 0 },
      { period: "1993-06", index: 2 },
    ]);
  });

  test("keeps amounts exact that no number could hold", () => {
    const { days } = prepareTimeline(data({ balances: ["90071992547409930", "90071992547409931"] }));
    expect(days[1]?.change).toEqual(money("1"));
  });

  test("of somebody who held nothing is a flat line at zero", () => {
    const { heights, ticks } = prepareTimeline(data({ balances: ["0", "0"], events: [], activities: [] }));
    expect(new Set(heights).size).toBe(1);
    expect(ticks.some(({ value }) => value === 0)).toBe(true);
  });
});

test("the table lists the days on which anything happened or changed", () => {
  expect(eventfulDays(prepareTimeline(data()).days).map(({ index }) => index)).toEqual([1, 2, 3]);
});

test("from a day one goes to the next or last one with something on it", () => {
  const { days } = prepareTimeline(data());
  expect([nextEventful(days, 0, 1), nextEventful(days, 1, 1), nextEventful(days, 3, 1)]).toEqual([1, 2, null]);
  expect([nextEventful(days, 3, -1), nextEventful(days, 1, -1)]).toEqual([2, null]);
});
