import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, decidesBy, type HeadParty, type Move, openProposal, type Party, stateOf, type Terms } from "./agreement.ts";
import { type AgreementBounds, checkMove, movesOpenTo, waitingFor } from "./allowed.ts";

/** A deal of Ann and Bob in branch N1 and Cid in branch S1; the bank B stands above both. */
const ANN: Party = { role: "member", manager: "ANN" };
const BOB: Party = { role: "member", manager: "BOB" };
const CID: Party = { role: "member", manager: "CID" };
const headOf = (unit: string, manager: string | null = null): HeadParty => ({ role: "head", unit, manager });
const BANK = headOf("B");
const equal: Terms = { scheme: "equal", params: null, from: "2026-03-10" };

const bounds: AgreementBounds = {
  deal: "D1",
  members: ["ANN", "BOB", "CID"],
  deciders: [{ unit: "B", mayDecide: ["B"] }],
  schemes: ["equal", "linear"],
  lastDay: "2026-03-24",
  today: "2026-03-12",
  standsFrom: null,
};
const everyUnit: AgreementBounds = {
  ...bounds,
  deciders: [
    { unit: "N1", mayDecide: ["N1", "B"] },
    { unit: "S1", mayDecide: ["S1", "B"] },
  ],
};

const step = (by: Party, move: Move["move"], more: { terms?: Terms; reason?: string } = {}): Move =>
  ({ by, move, at: "2026-03-12T09:00:00.000Z", terms: equal, reason: null, ...more }) as Move;

/** Makes moves one after the other, each checked against where the ones before have led. */
function walk(moves: readonly Move[], within: AgreementBounds = bounds, isAgreed = false): Agreement & { agreedTerms: Terms | null } {
  const made: Move[] = [];
  let agreedTerms: Terms | null = null;
  for (const wanted of moves) {
    const before: Agreement = { proposal: openProposal(made), isAgreed: isAgreed || agreedTerms !== null };
    checkMove(before, within, wanted);
    const move = deciding(before, wanted, within);
    if (move.move === "set") agreedTerms = move.terms;
    if (move.move === "approve" && move.decides) agreedTerms = before.proposal?.terms ?? null;
    made.push(move);
  }
  return { proposal: openProposal(made), isAgreed: isAgreed || agreedTerms !== null, agreedTerms };
}

/** An approval with whether it is the last that was missing. */
const deciding = ({ proposal }: Agreement, move: Move, { deciders }: AgreementBounds): Move =>
  move.move === "approve" && proposal ? { ...move, decides: decidesBy(proposal, move.by, deciders) } : move;

const stateAfter = (...moves: Move[]) => stateOf(walk(moves), bounds.members);
const refused = (move: Move, before: readonly Move[] = [], within: AgreementBounds = bounds) => {
  try {
    walk([...before, move], within);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const proposed = [step(ANN, "propose")];
const accepted = [...proposed, step(BOB, "accept"), step(CID, "accept")];

describe("from proposal to agreement", () => {
  test("a proposal waits for every other member, then for the head; approved, it is agreed", () => {
    expect(stateAfter()).toBe("open");
    expect(stateAfter(...proposed)).toBe("proposed");
    expect(waitingFor(walk(proposed), bounds)).toEqual({ members: ["BOB", "CID"], units: [] });
    expect(stateAfter(...accepted)).toBe("accepted");
    expect(waitingFor(walk(accepted), bounds)).toEqual({ members: [], units: ["B"] });
    expect(stateAfter(...accepted, step(BANK, "approve"))).toBe("agreed");
    expect(walk([...accepted, step(BANK, "approve")]).agreedTerms).toEqual(equal);
  });

  test("an objection holds it up until the member accepts after all; it needs a reason", () => {
    const objection = step(CID, "object", { reason: "I brought the client" });
    expect(refused(step(CID, "object"), proposed)).toBe("agreement_needs_reason");
    expect(stateAfter(...accepted, objection)).toBe("disputed");
    expect(waitingFor(walk([...proposed, objection]), bounds)).toEqual({ members: ["BOB", "ANN"], units: ["B"] });
    expect(refused(step(BANK, "approve"), [...accepted, objection])).toBe("agreement_not_accepted");
    expect(stateAfter(...accepted, objection, step(CID, "accept"))).toBe("accepted");
  });

  test("another proposal takes the place of the first, and everybody answers again", () => {
    const counter = step(CID, "propose", { terms: { ...equal, scheme: "linear" } });
    const { proposal } = walk([...accepted, counter]);
    expect(proposal?.terms.scheme).toBe("linear");
    expect([...(proposal?.answers.keys() ?? [])]).toEqual(["CID"]);
  });

  test("withdrawn by who proposed it, or rejected by the head: what stood before stands", () => {
    expect(refused(step(BOB, "withdraw"), proposed)).toBe("agreement_not_proposer");
    expect(stateAfter(...proposed, step(ANN, "withdraw"))).toBe("open");
    expect(stateAfter(...proposed, step(BANK, "reject", { reason: "role weights, please" }))).toBe("open");
    expect(stateOf(walk([...proposed, step(ANN, "withdraw")], bounds, true), bounds.members)).toBe("agreed");
  });

  test("who joins the deal after the proposal has to answer too", () => {
    const later = { ...bounds, members: [...bounds.members, "DAN"] };
    expect(stateOf(walk(accepted), later.members)).toBe("proposed");
    expect(waitingFor(walk(accepted), later).members).toEqual(["DAN"]);
  });
});

describe("who may do what", () => {
  test("only members propose and answer, only heads decide", () => {
    expect(refused(step({ role: "member", manager: "EVE" }, "propose"))).toBe("agreement_not_member");
    expect(refused(step(BANK, "propose"))).toBe("agreement_not_member");
    expect(refused(step(ANN, "approve"), accepted)).toBe("agreement_not_head");
    expect(refused(step(headOf("N1"), "approve"), accepted)).toBe("agreement_not_head");
    expect(refused(step(BOB, "accept"))).toBe("agreement_nothing_proposed");
  });

  test("a head who is on the deal does not decide on it: the head above does", () => {
    const bob = headOf("N1", "BOB");
    const branch: AgreementBounds = { ...bounds, deciders: [{ unit: "N1", mayDecide: ["N1", "B"] }] };
    expect(refused(step(bob, "approve"), accepted, branch)).toBe("agreement_own_deal");
    expect(refused(step(bob, "set", { reason: "mine" }), [], branch)).toBe("agreement_own_deal");
    expect(refused(step(BANK, "approve"), accepted, branch)).toBeNull();
  });

  test("where every unit decides, each head approves for their own, and only who stands above all may set", () => {
    const north = [...accepted, step(headOf("N1"), "approve")];
    expect(stateOf(walk(north, everyUnit), bounds.members)).toBe("accepted");
    expect(waitingFor(walk(north, everyUnit), everyUnit).units).toEqual(["S1"]);
    expect(refused(step(headOf("N1"), "approve"), north, everyUnit)).toBe("agreement_already_approved");
    expect(stateOf(walk([...north, step(headOf("S1"), "approve")], everyUnit), bounds.members)).toBe("agreed");
    expect(refused(step(headOf("N1"), "set", { reason: "enough" }), north, everyUnit)).toBe("agreement_not_head");
    expect(stateOf(walk([...north, step(BANK, "set", { reason: "enough" })], everyUnit), bounds.members)).toBe("agreed");
  });

  test("after the last day members are late; a head may still approve what all accepted, or set", () => {
    const late = { ...bounds, today: "2026-03-25" };
    expect(refused(step(ANN, "propose"), [], late)).toBe("agreement_late");
    expect(movesOpenTo({ proposal: openProposal(accepted), isAgreed: false }, late, BANK)).toEqual(["approve", "reject", "set"]);
    expect(refused(step(BANK, "set", { reason: "nobody agreed" }), [], late)).toBeNull();
  });

  test("terms are what the policy allows, and begin no earlier than the split that stands", () => {
    const nucleolus = { ...equal, scheme: "nucleolus" };
    expect(refused(step(ANN, "propose", { terms: nucleolus }))).toBe("agreement_scheme_not_allowed");
    expect(refused(step(ANN, "propose"), [], { ...bounds, standsFrom: "2026-03-11" })).toBe("agreement_from_too_early");
  });
});

/** Anybody tries anything, in any order; what is refused does not happen. */
const parties: readonly Party[] = [ANN, BOB, CID, { role: "member", manager: "EVE" }, BANK, headOf("N1"), headOf("S1"), headOf("B", "BOB")];
const attempt = fc.record({
  by: fc.constantFrom(...parties),
  move: fc.constantFrom<Move["move"]>("propose", "accept", "object", "withdraw", "approve", "reject", "set"),
  reason: fc.constantFrom(null, "because"),
});

test.each([
  ["the nearest common unit decides", bounds],
  ["every unit decides", everyUnit],
])("whatever is tried, nobody decides alone what pays them (%s)", (_, within) => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
      const made: Move[] = [];
      let isAgreed = false;
      for (const { by, move, reason } of attempts) {
        const next = step(by, move, reason === null ? {} : { reason });
        const before: Agreement = { proposal: openProposal(made), isAgreed };
        const offered = movesOpenTo(before, within, by).includes(move);
        try {
          checkMove(before, within, next);
        } catch {
          // What a screen offers is refused for terms and reasons alone.
          if (offered) expect(reason).toBeNull();
          continue;
        }
        expect(offered).toBe(true);
        const decided = deciding(before, next, within);
        made.push(decided);
        const { proposal } = before;
        if (!(decided.move === "set" || (decided.move === "approve" && decided.decides))) continue;
        isAgreed = true;
        expect(by.role).toBe("head");
        expect(within.members).not.toContain(by.manager);
        if (move === "set") continue;
        // Approved: every member had accepted, and the proposal is no longer open.
        expect(within.members.map((member) => proposal?.answers.get(member)?.says)).toEqual(["accept", "accept", "accept"]);
        expect(openProposal(made)).toBeNull();
      }
    }),
  );
});
