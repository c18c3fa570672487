import { describe, expect, test } from "vitest";
import { openAtFirst, PAGE, type TreeState, visibleRows } from "./rows.ts";
import { step } from "./testing/step.ts";

const state = (given: Partial<TreeState> = {}): TreeState => ({
  open: new Set(),
  loaded: new Map(),
  pending: new Map(),
  shown: new Map(),
  ...given,
});
const many = (count: number) => Array.from({ length: count }, () => step());
const brief = (root: ReturnType<typeof step>, given?: Partial<TreeState>) =>
  visibleRows(root, state(given)).map(({ kind, id, level }) => `${level} ${kind} ${id}`);

describe("the rows of a tree", () => {
  const root = step({ children: [step({ children: [step(), step()] }), step()] });

  test("closed steps hide their children; the root is no row", () => {
    expect(brief(root)).toEqual(["1 step 0", "1 step 1"]);
  });

  test("open steps show theirs, with place and number for screen readers", () => {
    expect(brief(root, { open: new Set(["0"]) })).toEqual(["1 step 0", "2 step 0.0", "2 step 0.1", "1 step 1"]);
    expect(visibleRows(root, state({ open: new Set(["0"]) }))[2]).toMatchObject({ position: 2, size: 2 });
  });

  test("a step whose children were cut shows that they are on their way, then them", () => {
    const cut = step({ children: [step({ childCount: 2, how: "sum" })] });
    const open = new Set(["0"]);
    expect(brief(cut, { open, pending: new Map([["0", "loading"]]) })).toEqual(["1 step 0", "2 loading 0.loading"]);
    expect(brief(cut, { open, loaded: new Map([["0", many(2)]]) })).toEqual(["1 step 0", "2 step 0.0", "2 step 0.1"]);
  });

  test("of very many children a page is shown, and what is left is counted", () => {
    const rows = visibleRows(step({ children: many(PAGE + 30) }), state());
    expect(rows).toHaveLength(PAGE + 1);
    expect(rows.at(-1)).toMatchObject({ kind: "more", left: 30, parent: "" });
    expect(visibleRows(step({ children: many(PAGE + 30) }), state({ shown: new Map([["", 2 * PAGE]]) }))).toHaveLength(PAGE + 30);
  });
});

describe("what stands open at first", () => {
  test("sums, level by level; products stay closed, since their line names the factors", () => {
    const product = step({ how: "product", children: many(3) });
    const root = step({ children: [step({ children: [step({ children: [product] })] })] });
    expect([...openAtFirst(root)]).toEqual(["0", "0.0"]);
  });

  test("a level opens as a whole or not at all", () => {
    const root = step({ children: [step({ children: many(8) }), step({ children: many(8) }), step({ children: many(8) })] });
    expect([...openAtFirst(root)]).toEqual([]);
  });

  test("nothing that would flood the panel", () => {
    expect([...openAtFirst(step({ children: [step({ children: many(40) })] }))]).toEqual([]);
  });
});
