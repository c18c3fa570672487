import { expect, test } from "vitest";
import { dealRows, isInView } from "./prepare-list.ts";
import { VIEWS } from "./search-params.ts";
import type { ListedAgreement, ListedDeal } from "./types.ts";

const deal = (code: string) => ({ code }) as ListedDeal;
const agreement = (of: string, state: ListedAgreement["state"], isYourTurn = false) => ({ deal: of, state, isYourTurn, waiting: [] });

test("every view holds the deals of its state, and what waits for the reader stands in one of its own", () => {
  const rows = dealRows(
    [deal("D1"), deal("D2"), deal("D3"), deal("D4")],
    [agreement("D4", "agreed"), agreement("D1", "open"), agreement("D2", "proposed", true), agreement("D3", "disputed")],
  );
  const codes = VIEWS.map((view) => [view, rows.filter((row) => isInView(row, view)).map(({ code }) => code)]);
  expect(Object.fromEntries(codes)).toEqual({ all: ["D1", "D2", "D3", "D4"], open: ["D1", "D2", "D3"], waiting: ["D2"], agreed: ["D4"] });
});
