import { describe, expect, it } from "vitest";
import type { History } from "./log-data.ts";
import { lastCorrection, prepareHistory } from "./prepare-history.ts";

type State = History["states"][number];

const moment = (position: number, kind = "import") => ({ position, kind, actor: "local", at: `2026-03-${10 + position}T10:00:00.000Z` });
const state = (part: Partial<State>): State => ({
  id: "log-1",
  manager: "ANNA",
  client: null,
  deal: null,
  kind: "call",
  at: "2026-03-10T14:00:00.000Z",
  minutes: null,
  outcome: null,
  note: null,
  source: {
    import: 1,
    origin: "logged",
    file: "logged 2026-03-10 14:05 activities",
    line: 1,
    actor: "local",
    enteredAt: "2026-03-10T14:05:00.000Z",
  },
  began: moment(1),
  ended: null,
  withdrawn: false,
  ...part,
});
const correction = { ...state({}).source, import: 2 };

describe("what happened to an activity", () => {
  it("logged, and nothing since", () => {
    const history = { states: [state({})] };
    expect(prepareHistory(history).map(({ what }) => what)).toEqual(["logged"]);
    expect(lastCorrection(history)).toBeNull();
  });

  it("a correction says what changed, and can be taken back by itself", () => {
    const history = {
      states: [state({ ended: moment(2) }), state({ began: moment(2), source: correction, minutes: 30, outcome: "agreed" })],
    };
    const events = prepareHistory(history);
    expect(events.map(({ what }) => what)).toEqual(["logged", "corrected"]);
    expect(events[1]?.changes).toEqual([
      { field: "minutes", from: null, to: "30" },
      { field: "outcome", from: null, to: "agreed" },
    ]);
    expect(lastCorrection(history)).toBe(2);
  });

  it("a correction that was taken back: it stood again as it was", () => {
    const history = {
      states: [
        state({ ended: moment(2) }),
        state({ began: moment(2), ended: moment(3, "withdrawal"), withdrawn: true, source: correction, minutes: 30 }),
        state({ began: moment(3, "withdrawal") }),
      ],
    };
    expect(prepareHistory(history).map(({ what }) => what)).toEqual(["logged", "corrected", "stood_again"]);
    expect(lastCorrection(history)).toBeNull();
  });

  it("deleted", () => {
    const history = { states: [state({ ended: moment(2, "withdrawal"), withdrawn: true })] };
    expect(prepareHistory(history).map(({ what, position }) => [what, position])).toEqual([
      ["logged", 1],
      ["withdrawn", 2],
    ]);
  });

  it("imported from a file, and corrected by a later one", () => {
    const file = { ...state({}).source, origin: "file" as const, file: "activities.csv", line: 12 };
    const history = {
      states: [state({ source: file, ended: moment(2) }), state({ source: { ...file, import: 2 }, began: moment(2), kind: "visit" })],
    };
    expect(prepareHistory(history).map(({ what, file: name, line }) => [what, name, line])).toEqual([
      ["imported", "activities.csv", 12],
      ["corrected_by_file", "activities.csv", 12],
    ]);
    expect(lastCorrection(history)).toBeNull();
  });
});
