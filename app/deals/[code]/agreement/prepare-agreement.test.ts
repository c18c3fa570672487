import { describe, expect, test } from "vitest";
import type { Agreement } from "../../types.ts";
import { amountOf, appliesNow, difference, isYourTurn, offeredMoves, prepareMembers } from "./prepare-agreement.ts";

const money = (minor: string) => ({ kind: "money" as const, minor, currency: "EUR" });
const gives = (ann: string, bob: string) => ({
  amounts: [
    { member: "ANN", amount: money(ann) },
    { member: "BOB", amount: money(bob) },
  ],
  problem: null,
});
const answer = (code: string, says: "accept" | "object" | null) => ({
  code,
  name: code === "ANN" ? "Ann" : null,
  says,
  reason: null,
  at: null,
});

const proposed: Agreement = {
  deal: "D1",
  state: "proposed",
  you: { role: "member", code: "ANN", name: "Ann", moves: ["propose", "accept", "object", "withdraw"] },
  proposal: {
    ordinal: 1,
    scheme: "role-weighted",
    params: null,
    from: "2026-03-10",
    by: { code: "ANN", name: "Ann" },
    at: "2026-03-12T09:00:00Z",
    reason: null,
    gives: gives("75001", "25000"),
    answers: [answer("ANN", "accept"), answer("BOB", null)],
    approvals: [{ code: "N", name: "North", by: null }],
  },
  standing: null,
  fallback: { scheme: "equal", params: null, gives: gives("50001", "50000") },
  policy: null,
  schemes: ["equal"],
  lastDay: null,
  usualFrom: "2026-03-10",
  waiting: { members: [{ code: "BOB", name: null }], units: [] },
  history: [],
};
const bob: Agreement["you"] = { role: "member", code: "BOB", name: null, moves: ["propose", "accept", "object"] };

describe("what a reader is offered", () => {
  test("nobody says again what they said; who proposed withdraws instead of objecting", () => {
    expect(offeredMoves(proposed)).toEqual(["withdraw", "propose"]);
    expect(offeredMoves({ ...proposed, you: bob })).toEqual(["accept", "object", "propose"]);
    expect(offeredMoves({ ...proposed, you: null })).toEqual([]);
  });

  test("whose turn it is: members who have to answer, heads who may decide now", () => {
    expect(isYourTurn(proposed)).toBe(false);
    expect(isYourTurn({ ...proposed, you: bob })).toBe(true);
    const head: Agreement["you"] = { role: "head", code: "N", name: "North", moves: ["reject", "set"] };
    expect(isYourTurn({ ...proposed, you: head })).toBe(false);
    expect(isYourTurn({ ...proposed, you: head, waiting: { members: [], units: [{ code: "N", name: "North" }] } })).toBe(true);
  });
});

describe("what everyone would get", () => {
  test("stands beside what applies now, to the minor unit", () => {
    expect(
      prepareMembers(proposed).map(({ name, proposed: would, now, change }) => [name, would?.minor, now?.minor, change?.minor]),
    ).toEqual([
      ["Ann", "75001", "50001", "25000"],
      ["BOB", "25000", "50000", "-25000"],
    ]);
  });

  test("the proposer's reason stands beside the proposal alone, an objection in its row", () => {
    const said = (code: string, says: "accept" | "object") => ({ ...answer(code, says), reason: `why ${code}` });
    const disputed = {
      ...proposed,
      proposal: proposed.proposal && { ...proposed.proposal, answers: [said("ANN", "accept"), said("BOB", "object")] },
    };
    expect(prepareMembers(disputed).map(({ reason }) => reason)).toEqual([null, "why BOB"]);
  });

  test("who has no part gets nothing; without a split nobody gets anything by it", () => {
    expect(amountOf(gives("1", "2").amounts, "CID")).toEqual(money("0"));
    expect(amountOf(null, "ANN")).toBeNull();
    expect(difference(null, money("1"))).toBeNull();
  });

  test("what stands applies, else the default", () => {
    expect(appliesNow(proposed)).toMatchObject({ scheme: "equal", terms: "fallback" });
    const standing = { scheme: "manual", params: null, from: "2026-03-01", ordinal: null, gives: gives("1", "2") };
    expect(appliesNow({ ...proposed, standing })).toMatchObject({ scheme: "manual", terms: "stands" });
    expect(appliesNow({ ...proposed, fallback: null })).toBeNull();
  });
});
