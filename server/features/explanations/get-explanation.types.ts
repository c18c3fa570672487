import { z } from "zod";
import { HOWS, UNITS } from "../../../lib/scoring/explanation/step.ts";
import { code, periodCode, runHead } from "../../api/shared.types.ts";
import { DIMENSIONS, LONGEST_SEARCH } from "../clients/index.ts";
import { LONGEST_TRIAL } from "../deals/index.ts";
import { LONGEST_HANDOVER } from "../organisation/index.ts";
import { DEAL_FIGURES } from "./deal-figures.ts";
import { evidenceStep, label, stepSource } from "./evidence.types.ts";
import { FIGURE_KINDS } from "./explainers/index.ts";
import { READ_AS } from "./explainers/ratios.ts";

/** Names one figure; app/_explain/target.ts says the same of the address. */
const target = z.object({
  explain: z.enum([...FIGURE_KINDS, ...DEAL_FIGURES]),
  /** the figure as something that is made of it: a part of a whole, a rate, a change in per cent */
  as: z.enum(READ_AS).optional(),
  /** of whom a sum of losses is */
  of: z.enum(["product", "manager", "client"]).optional(),
  period: periodCode,
  /** the run of the period; the latest without it */
  version: z.number().int().positive().optional(),
  /**
   * a difference: less the same figure of another period ("1993-05") or of another version of the same ("v2"); of a deal's share: less
   * that under other terms, or as recorded ("record")
   */
  against: z.string().max(16).optional(),
  /** of this manager; `house`: of the house account; of all holders together without both */
  manager: code.optional(),
  house: z.literal(true).optional(),
  /** what was earned with this client or client group, whoever holds it */
  client: code.optional(),
  group: code.optional(),
  /** what was earned with the clients who share this value of a trait; without `value`, with those who have none */
  by: z.enum(DIMENSIONS).optional(),
  value: z.string().min(1).max(200).optional(),
  /** what was earned with the clients whose code or name contains this */
  matching: z.string().min(1).max(LONGEST_SEARCH).optional(),
  /** of the client, this account alone */
  account: code.optional(),
  /** of all managers who stand on the leaderboard, without house accounts */
  board: z.literal(true).optional(),
  /** booked in this unit or below it */
  unit: code.optional(),
  /** booked in this very unit */
  booked: code.optional(),
  product: code.optional(),
  /** all products of this family */
  family: z.string().min(1).max(200).optional(),
  currency: code.optional(),
  /** counted in that currency, as the accounts are, not in the base currency */
  own: z.literal(true).optional(),
  source: z.enum(["assigned", "split"]).optional(),
  /** activities of this kind, or events of a day */
  kind: code.optional(),
  /** the day of a day's balance */
  day: z.iso.date().optional(),
  /** what a handover that is not made would change of the figure */
  handover: z.string().max(LONGEST_HANDOVER).optional(),
  /** a difference: less the same figure of this manager */
  than: code.optional(),
  /** of this deal, what the manager gets under this split scheme */
  deal: code.optional(),
  scheme: code.optional(),
  /** under the terms that stand, those while nobody agrees, or those of a step of the deal's agreement ("step3") */
  terms: z
    .string()
    .regex(/^(stands|fallback|step[1-9]\d{0,8})$/)
    .optional(),
  /** in a copy of the deal with these changes (JSON), of which nothing is stored */
  trial: z.string().min(2).max(LONGEST_TRIAL).optional(),
  /** a metric as the manager's scorecard names it */
  metric: z.string().min(1).max(200).optional(),
  /** of an adjustment: the closed period whose correction it carries */
  corrects: periodCode.optional(),
});

export const getExplanationInput = target.extend({
  /** the step to start from, as child numbers from the root: for steps that an earlier answer left out */
  path: z.array(z.number().int().nonnegative()).max(64).default([]),
  /** of a step with very many children, the first one to send */
  from: z.number().int().nonnegative().default(0),
});

const step = z.object({
  label,
  value: z.string(),
  exact: z.string(),
  unit: z.enum(UNITS),
  currency: z.string().optional(),
  how: z.enum(HOWS),
  source: stepSource.optional(),
  /** a stored figure that is derived when it is asked for: its steps are those of this target */
  target: target.optional(),
  /** what the value rests on beside its steps */
  evidence: z.array(evidenceStep).readonly().optional(),
  childCount: z.number().int(),
  /** all of them, or none where they must be asked for by path; of the first step, a page */
  get children() {
    return z.array(step);
  },
});

const names = z.record(z.string(), z.string());

export const getExplanationOutput = z.object({
  /** null where no run is needed: what a handover would change is told from the facts of a ledger position */
  run: runHead.nullable(),
  /** the run on the other side of a difference */
  against: runHead.nullable(),
  /** whose figure it is: named also where the reader sees one manager alone and asked for nobody's in particular */
  manager: code.nullable(),
  /** what was checked: a text under `explain` */
  check: label,
  /** what codes in the target and in the steps' labels are called, by the parameter that holds them */
  names: z.object({ manager: names, product: names, unit: names, client: names }),
  step,
});
