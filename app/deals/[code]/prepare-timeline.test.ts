import { expect, test } from "vitest";
import { prepareTimeline } from "./prepare-timeline.ts";

const source = { kind: "activities", importId: 1, file: "a.csv", line: 2 };
const touch = (id: string, manager: string, at: string) => ({
  id,
  manager,
  name: null,
  at,
  kind: "call",
  client: null,
  minutes: null,
  outcome: null,
  note: null,
  remarks: [],
  counts: true,
  source,
});
const member = (manager: string) => ({
  manager,
  name: `Name ${manager}`,
  unit: null,
  unitName: null,
  role: "r",
  joined: "2026-01-01",
  left: null,
  agreedShare: null,
  source,
});
const deal = (closed: string | null) => ({ opened: "2026-01-01", closed }) as never;

test("places touches between opening and closing, members first, strangers after them", () => {
  const touches = [touch("1", "X", "2026-01-01T00:00:00Z"), touch("2", "A", "2026-01-06T00:00:00Z")];
  const timeline = prepareTimeline({ deal: deal("2026-01-11"), members: [member("A"), member("B")], touches });
  expect(timeline).toMatchObject({ from: "2026-01-01", to: "2026-01-11", closedAt: 100 });
  expect(timeline.lanes.map(({ name, dots }) => [name, dots.map(({ at }) => at)])).toEqual([
    ["Name A", [50]],
    ["Name B", []],
    ["X", [0]],
  ]);
});

test("goes on to a touch after the closing day", () => {
  const timeline = prepareTimeline({ deal: deal("2026-01-11"), members: [], touches: [touch("1", "A", "2026-01-21T00:00:00Z")] });
  expect(timeline).toMatchObject({ to: "2026-01-21", closedAt: 50 });
});

test("has a length even where everything happened at once", () => {
  expect(prepareTimeline({ deal: deal(null), members: [], touches: [] })).toMatchObject({
    from: "2026-01-01",
    to: "2026-01-02",
    closedAt: null,
  });
});
