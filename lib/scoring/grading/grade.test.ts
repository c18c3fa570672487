import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rational } from "../money/rational.ts";
import { decimal, points } from "../testing/figures.ts";
import { type GradeHistory, type GradeSubject, gradeAll } from "./grade.ts";
import { type GradeScheme, gradeFaults } from "./grade-scheme.ts";

const abc: GradeScheme = {
  bands: [
    { grade: "C", from: decimal("0") },
    { grade: "B", from: decimal("70") },
    { grade: "A", from: decimal("90") },
  ],
  gates: [],
};
const person = (id: string, score: string | null, ratings: Record<string, string> = {}, history?: GradeHistory): GradeSubject => ({
  id,
  score: score === null ? null : points(score),
  criteria: new Map(Object.entries(ratings).map(([name, rating]) => [name, points(rating)])),
  history,
});
const gradesOf = (scheme: GradeScheme, ...people: GradeSubject[]) => gradeAll(scheme, people).map(({ grade }) => grade);

describe("bands", () => {
  test("a band's lower bound belongs to it", () => {
    const scores = ["0", "69.999999999999999999", "70", "89.99", "90", "150"];
    expect(gradesOf(abc, ...scores.map((score) => person(score, score)))).toEqual(["C", "C", "B", "B", "A", "A"]);
  });

  test("a score below the first band has no grade, and neither has nobody's score", () => {
    const [below, none] = gradeAll(abc, [person("low", "-1"), person("new", null)]);
    expect(below).toMatchObject({ grade: null, warnings: [{ code: "score_below_bands" }] });
    expect(none).toMatchObject({ grade: null, warnings: [{ code: "grade_without_score" }] });
  });

  test("ten levels: 83.4 lies in [80, 85), which is grade 7; the conduct gate would cap at 8 and does not bind", () => {
    const from = ["0", "30", "45", "55", "65", "75", "80", "85", "90", "95"];
    const ten: GradeScheme = {
      bands: from.map((bound, i) => ({ grade: String(i + 1), from: decimal(bound) })),
      gates: [{ criterion: "conduct", below: decimal("50"), cap: "8" }],
    };
    const [graded] = gradeAll(ten, [person("M1", "83.4", { conduct: "40" })]);
    expect(graded?.grade).toBe("7");
    expect(graded?.explanation?.children.map(({ label: { code, params } }) => ({ code, ...params }))).toEqual([
      { code: "grade_by_band", grade: "7", score: "83.4", from: "80", to: "85" },
      { code: "gate_does_not_bind", grade: "8", criterion: "conduct", below: "50", cap: "8", rating: "40" },
    ]);
  });
});

describe("gates", () => {
  const gated: GradeScheme = { ...abc, gates: [{ criterion: "conduct", below: decimal("50"), cap: "C" }] };

  test("a breach caps the grade; a rating of exactly the bound is no breach", () => {
    expect(gradesOf(gated, person("a", "95", { conduct: "49.99" }), person("b", "95", { conduct: "50" }))).toEqual(["C", "A"]);
  });

  test("a missing rating caps nobody, and a warning says so", () => {
    const [graded] = gradeAll(gated, [person("a", "95")]);
    expect(graded).toMatchObject({ grade: "A", warnings: [{ code: "gate_without_rating", params: { criterion: "conduct" } }] });
  });
});

describe("quotas", () => {
  const quotas = (a: string, b: string, c: string): GradeScheme => ({
    ...abc,
    quotas: new Map([
      ["A", decimal(a)],
      ["B", decimal(b)],
      ["C", decimal(c)],
    ]),
  });

  test("seats go by largest remainder, from the best score downwards, whatever the bands say", () => {
    // 20 / 60 / 20 % of 6: 1.2, 3.6, 1.2: the odd seat goes to B
    const people = ["10", "9", "8", "7", "6", "5"].map((score) => person(score, score));
    expect(gradesOf(quotas("0.2", "0.6", "0.2"), ...people)).toEqual(["A", "B", "B", "B", "B", "C"]);
  });

  test("a tie between remainders goes to the better grade", () => {
    // half of 3 each: 1.5 and 1.5
    expect(gradesOf(quotas("0.5", "0", "0.5"), person("x", "3"), person("y", "2"), person("z", "1"))).toEqual(["A", "A", "C"]);
  });

  test("equal scores share the better grade, and who comes after stands where they would have stood", () => {
    const people = ["9", "8", "8", "8", "5"].map((score, i) => person(String(i), score));
    expect(gradesOf(quotas("0.4", "0.4", "0.2"), ...people)).toEqual(["A", "A", "A", "A", "C"]);
  });

  test("gates still cap, and who has no score takes no seat", () => {
    const scheme = { ...quotas("0.5", "0.5", "0"), gates: [{ criterion: "conduct", below: decimal("50"), cap: "C" }] };
    expect(gradesOf(scheme, person("x", "9", { conduct: "10" }), person("y", null), person("z", "1", { conduct: "60" }))).toEqual([
      "C",
      null,
      "B",
    ]);
  });

  test("nobody better scored has the worse grade, and the grades given number the seats unless scores tie", () => {
    const scores = fc.uniqueArray(fc.bigInt(0n, 500n), { minLength: 1, maxLength: 40 });
    const parts = fc.tuple(fc.nat(10), fc.nat(10)).map(([a, b]) => [Math.min(a, 10), Math.min(b, 10 - Math.min(a, 10))] as const);
    fc.assert(
      fc.property(scores, parts, (values, [a, b]) => {
        const scheme = quotas(`${a / 10}`, `${b / 10}`, `${(10 - a - b) / 10}`);
        const people = values.map((value) => ({ ...person(`${value}`, "0"), score: { ...points("0"), value: rational(value) } }));
        const graded = gradesOf(scheme, ...people);
        const order = values
          .map((value, i) => ({ value, level: "CBA".indexOf(graded[i] ?? "") }))
          .sort((x, y) => Number(x.value - y.value));
        expect(order.every(({ level }, i) => i === 0 || level >= (order[i - 1]?.level ?? 0))).toBe(true);
        for (const [grade, tenths] of [
          ["A", a],
          ["B", b],
          ["C", 10 - a - b],
        ] as const) {
          const seats = graded.filter((one) => one === grade).length;
          expect(Math.abs(seats - (tenths * values.length) / 10)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe("promotion", () => {
  const slow: GradeScheme = { ...abc, promotion: { periods: 2 } };

  test("a higher grade must be earned in two consecutive periods", () => {
    const once = { held: "C", earned: ["C", "A"] };
    const twice = { held: "C", earned: ["B", "C"] };
    expect(gradesOf(slow, person("once", "95", {}, once), person("twice", "95", {}, twice))).toEqual(["C", "B"]);
  });

  test("a lower grade holds at once, the same grade stays, and a first period has nothing to wait for", () => {
    const held = { held: "B", earned: ["B"] };
    expect(gradesOf(slow, person("down", "10", {}, held), person("same", "75", {}, held), person("new", "95"))).toEqual(["C", "B", "A"]);
  });
});

test("faults of a scheme are named with their place", () => {
  const faulty: GradeScheme = {
    bands: [
      { grade: "C", from: decimal("0") },
      { grade: "B", from: decimal("90") },
      { grade: "B", from: decimal("70") },
    ],
    gates: [{ criterion: "conduct", below: decimal("50"), cap: "D" }],
    quotas: new Map([
      ["B", decimal("0.5")],
      ["X", decimal("0.4")],
    ]),
    promotion: { periods: 0 },
  };
  expect(gradeFaults(faulty, "grades").map(({ place, code }) => `${place} ${code}`)).toEqual([
    "grades.bands[2].from bands_order",
    "grades.bands[2].grade grade_twice",
    "grades.gates[0].cap gate_cap_unknown",
    "grades.quotas.X quota_grade_unknown",
    "grades.quotas quotas_not_1",
    "grades.promotion.periods promotion_periods",
  ]);
});
