import { describe, expect, test } from "vitest";
import { canOpen, openAtFirst, PAGE, type Parts, type Row, type TreeState, visibleRows } from "./rows.ts";
import { requestFor } from "./step-request.ts";
import type { Step } from "./target.ts";
import { step } from "./testing/step.ts";

const state = (given: Partial<TreeState> = {}): TreeState => ({
  open: new Set(),
  loaded: new Map(),
  pending: new Map(),
  shown: new Map(),
  ...given,
});
const many = (count: number) => Array.from({ length: count }, () => step());
const parts = (children: readonly Step[], given: Partial<Parts> = {}): Parts => ({
  how: "sum",
  children,
  childCount: children.length,
  ...given,
});
const brief = (root: Step, given?: Partial<TreeState>) =>
  visibleRows(root, state(given)).map(({ kind, id, level }) => `${level} ${kind} ${id}`);
const target = { explain: "margin", period: "1993-06", version: 1, booked: "D01" } as const;
const source = { kind: "balances", importId: 1, file: "balances.csv", line: 7, account: "A2" };

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
    expect(brief(cut, { open, loaded: new Map([["0", parts(many(2))]]) })).toEqual(["1 step 0", "2 step 0.0", "2 step 0.1"]);
  });

  test("of very many children a page is shown, and what is left is counted", () => {
    const wide = step({ children: many(PAGE + 30) });
    expect(visibleRows(wide, state())).toHaveLength(PAGE + 1);
    expect(visibleRows(wide, state()).at(-1)).toMatchObject({ kind: "more", left: 30, parent: "" });
    expect(visibleRows(wide, state({ shown: new Map([["", 2 * PAGE]]) }))).toHaveLength(PAGE + 30);
  });

  test("children that the server has not sent yet are counted, too, and show when they came", () => {
    const wide = step({ children: many(PAGE), childCount: PAGE + 400 });
    expect(visibleRows(wide, state()).at(-1)).toMatchObject({ kind: "more", left: 400 });
    const shown = new Map([["", 2 * PAGE]]);
    expect(visibleRows(wide, state({ shown, pending: new Map([["", "loading"]]) })).at(-1)).toMatchObject({ kind: "loading" });
    const loaded = new Map([["", parts(many(PAGE + 400))]]);
    expect(visibleRows(wide, state({ shown, loaded })).at(-1)).toMatchObject({ kind: "more", left: 300 });
  });

  test("an imported row opens below the fact that came from it", () => {
    expect(brief(step({ children: [step({ source })] }), { open: new Set(["0"]) })).toEqual(["1 step 0", "2 source 0.source"]);
  });
});

describe("a figure that is derived when it is opened", () => {
  const stored = step({ how: "stored", target });
  const loaded = new Map([["0", parts([step({ childCount: 3 }), step()], { how: "product", exact: "1" })]]);
  const rows = visibleRows(step({ children: [stored] }), state({ open: new Set(["0", "0.0"]), loaded }));

  test("can be opened though it has no children yet", () => {
    expect(canOpen(stored)).toBe(true);
    expect(canOpen(step())).toBe(false);
  });

  test("shows the steps of its own explanation, joined as they are there, and that they give the same figure", () => {
    expect(rows.map(({ id }) => id)).toEqual(["0", "0.0", "0.1"]);
    expect(rows[0]).toMatchObject({ explained: "same" });
    const other = new Map([["0", parts([step()], { exact: "2" })]]);
    expect(visibleRows(step({ children: [stored] }), state({ loaded: other }))[0]).toMatchObject({ explained: "other" });
    expect(rows[1]).toMatchObject({ joinedBy: "product", level: 2 });
  });

  test("is what the server is asked about, with paths that begin at it", () => {
    const explained = { explain: "margin", period: "1993-06" } as const;
    expect(requestFor(explained, rows, "0")).toEqual({ ...target, path: [] });
    expect(requestFor(explained, rows, "0.0")).toEqual({ ...target, path: [0] });
    expect(requestFor(explained, rows as Row[], "1.4")).toEqual({ ...explained, path: [1, 4] });
    expect(requestFor(explained, rows, "")).toEqual({ ...explained, path: [] });
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
