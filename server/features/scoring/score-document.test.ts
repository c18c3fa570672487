import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PresentedStep } from "../explanations/index.ts";
import { type SubjectOut, scoreText } from "./score-document.ts";

/** The document of DATA-CONTRACT.md, merit score. */
const contract = {
  currency: "EUR",
  period: "2026-03",
  scorecard: [
    {
      metric: "margin",
      weight: "60",
      direction: "higher",
      curve: [
        ["0.5", "0"],
        ["1", "100"],
        ["1.5", "150"],
      ],
    },
    {
      metric: "arrears",
      weight: "40",
      direction: "lower",
      curve: [
        ["0", "0"],
        ["2", "200"],
      ],
    },
  ],
  grades: {
    bands: [
      { grade: "C", from: "0" },
      { grade: "B", from: "70" },
      { grade: "A", from: "90" },
    ],
    gates: [{ criterion: "conduct", below: "50", cap: "C" }],
    quotas: { A: "0.2", B: "0.6", C: "0.2" },
  },
  bonus: {
    rule: "step",
    on: "items",
    tiers: [
      { from: "0", rate: "0.01" },
      { from: "1000", rate: "0.02" },
    ],
    cap: "500.00",
    pool: "1000.00",
  },
  subjects: [
    {
      id: "M1",
      metrics: { margin: { actual: "1200.00", plan: "1000.00" }, arrears: { actual: "80", plan: "100" } },
      criteria: { conduct: "80" },
      before: "0.00",
      items: ["200.00", "300.00"],
    },
  ],
};
type Doc = Record<string, unknown>;
const { pool: _pool, cap: _cap, ...tiersOnly } = contract.bonus;
const { quotas: _quotas, ...bandsOnly } = contract.grades;

function scored(document: unknown): readonly SubjectOut[] {
  const { value, faults } = scoreText(JSON.stringify(document));
  if (value === null) throw new Error(JSON.stringify(faults));
  expect(value.errors).toEqual([]);
  return value.subjects;
}
const faultsOf = (document: unknown) =>
  scoreText(typeof document === "string" ? document : JSON.stringify(document)).faults.map(({ place, code }) => `${place} ${code}`);

test("the contract's example: 120 points in both metrics, grade A, two items at 1 %", () => {
  const [m1] = scored({ ...contract, grades: bandsOnly, bonus: tiersOnly });
  expect(m1).toMatchObject({
    id: "M1",
    // 1200 / 1000; 2 - 80 / 100
    metrics: { margin: { attainment: "1.2", points: "120", weight: "60" }, arrears: { attainment: "1.2", points: "120", weight: "40" } },
    score: "120",
    grade: "A",
    bonus: { items: ["2.00", "3.00"], total: "5.00" },
    warnings: [],
  });
});

test("as it stands: the one seat goes to B, which has the largest remainder, and of the pool of 1000 the cap leaves 500", () => {
  expect(scored(contract)[0]).toMatchObject({
    grade: "B",
    bonus: { total: "500.00" },
    warnings: [{ code: "pool_left", params: { left: "500.00" } }],
  });
});

test("quotas alone name the grades, the best first", () => {
  const people = ["120", "110", "100", "90", "80"].map((actual, i) => ({
    id: `M${i}`,
    metrics: { margin: { actual, plan: "100" }, arrears: { actual: "1", plan: "1" } },
  }));
  const grades = { quotas: { A: "0.2", B: "0.6", C: "0.2" } };
  expect(scored({ ...contract, grades, bonus: undefined, subjects: people }).map(({ grade }) => grade)).toEqual(["A", "B", "B", "B", "C"]);
});

test("what does not terminate is given to 18 places", () => {
  const subject = { id: "M1", metrics: { margin: { actual: "1", plan: "3" }, arrears: { actual: "1", plan: "1" } } };
  const [m1] = scored({
    ...contract,
    grades: undefined,
    bonus: undefined,
    scorecard: [
      {
        ...contract.scorecard[0],
        curve: [
          ["0", "0"],
          ["1", "100"],
        ],
      },
      contract.scorecard[1],
    ],
    subjects: [subject],
  });
  expect(m1?.metrics.margin).toEqual({ attainment: "0.333333333333333333", points: "33.333333333333333333", weight: "60" });
  expect(m1?.score).toBe("60"); // 0.6 x 33.3... + 0.4 x 100
  expect(m1).not.toHaveProperty("grade");
});

test("a missing plan re-weights the rest and says so", () => {
  const subject = { id: "M1", metrics: { margin: { actual: "1", plan: null }, arrears: { actual: "80", plan: "100" } } };
  const [m1] = scored({ ...contract, grades: bandsOnly, bonus: undefined, subjects: [subject] });
  expect(m1).toMatchObject({
    metrics: { margin: { attainment: null, points: null, weight: "0" }, arrears: { weight: "100" } },
    score: "120",
    warnings: [{ code: "no_plan", params: { metric: "margin", weight: "60" } }, { code: "gate_without_rating" }],
  });
});

test("every figure is what its explanation adds up to", () => {
  const text = readFileSync(new URL("../../../examples/score.json", import.meta.url), "utf8");
  const { value } = scoreText(text);
  for (const { score, explanation } of value?.subjects ?? []) {
    expect(explanation.score && fractionOf(explanation.score)).toEqual(explanation.score?.exact);
    expect(score).not.toBeNull();
  }
  expect(value?.subjects.map(({ grade, bonus }) => [grade, bonus?.total])).toEqual([
    ["A", "25.00"],
    ["C", "44.00"],
    ["A", "95.00"],
  ]);
});

/** Sums and products of the tree, from its leaves, as a fraction in lowest terms. */
function fractionOf(step: PresentedStep): string {
  const parts = step.children
    .map(fractionOf)
    .map((text) => text.split("/").map(BigInt))
    .map(([n, d]) => [n ?? 0n, d ?? 1n] as const);
  if (parts.length === 0) return step.exact;
  const lowest = (n: bigint, d: bigint): string => {
    let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
    while (b !== 0n) [a, b] = [b, a % b];
    const [top, bottom] = [n / (a || 1n), d / (a || 1n)];
    return bottom === 1n ? `${top}` : `${top}/${bottom}`;
  };
  const [first, ...rest] = parts as [readonly [bigint, bigint], ...(readonly [bigint, bigint])[]];
  const joined = rest.reduce(([n, d], [rn, rd]): readonly [bigint, bigint] => {
    if (step.how === "product") return [n * rn, d * rd];
    if (step.how === "quotient") return [n * rd, d * rn];
    if (step.how === "sum") return [n * rd + rn * d, d * rd];
    if (step.how === "difference") return [n * rd - rn * d, d * rd];
    const smaller = n * rd <= rn * d;
    return smaller === (step.how === "least") ? [n, d] : [rn, rd];
  }, first);
  return lowest(...joined);
}

test("faults of the rules are named with place and difference", () => {
  const card = contract.scorecard.map((metric, i) => (i === 0 ? { ...metric, weight: "59.9" } : metric));
  expect(scoreText(JSON.stringify({ ...contract, scorecard: card })).faults).toEqual([
    { place: "scorecard", code: "weights_not_100", params: { sum: "99.9", gap: "0.1" } },
  ]);
  const tiers = [
    { from: "0", to: "900", rate: "0.01" },
    { from: "1000", rate: "0.02" },
  ];
  expect(faultsOf({ ...contract, bonus: { ...tiersOnly, tiers } })).toEqual(["bonus.tiers[0] tier_gap"]);
  expect(faultsOf({ ...contract, grades: { ...contract.grades, quotas: { A: "0.5", B: "0.4" } } })).toEqual(["grades.quotas quotas_not_1"]);
});

test("faults of the document are all named, each with its place", () => {
  const broken: Doc = { ...contract, currency: "EURO", subjects: [{ id: "M1", metrics: { margin: { actual: 5 } }, itmes: [] }] };
  expect(faultsOf(broken)).toEqual([
    "currency document_value",
    "subjects[0].metrics.margin.actual document_value",
    "subjects[0].itmes document_key_unknown",
  ]);
  expect(faultsOf({ ...contract, scorecard: undefined })).toEqual(["scorecard document_missing"]);
  expect(faultsOf("{")).toEqual([" document_not_json"]);
  expect(faultsOf({ ...contract, subjects: [contract.subjects[0], contract.subjects[0]] })).toEqual(["subjects[1].id subject_twice"]);
  expect(faultsOf({ ...contract, bonus: { ...contract.bonus, cap: "1.005" } })).toEqual(["bonus.cap amount_decimals"]);
});

test("a pool that cannot be shared leaves scores and grades, and names why", () => {
  const subject = { ...contract.subjects[0], items: ["-1.00"] };
  const { value } = scoreText(JSON.stringify({ ...contract, subjects: [subject] }));
  expect(value?.errors).toEqual([{ code: "pool_negative_base", params: { subject: "M1", base: "-1.00" } }]);
  expect(value?.subjects[0]).toMatchObject({ score: "120", grade: "B", bonus: null });
});
