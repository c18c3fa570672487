import { z } from "zod";
import { SCOPES } from "../../../lib/scoring/metrics/facts.ts";
import { schemeParam } from "../../api/scheme-form.types.ts";
import { money, periodCode, runHead } from "../../api/shared.types.ts";
import { RULE_KINDS, rule } from "../../rules/rule-shapes.ts";

/** As much text as a document of rules may be. */
const MOST_TEXT = 1_000_000;
const ruleText = z.string().max(MOST_TEXT);
const ruleKind = z.enum(RULE_KINDS);
const ruleCode = z.string().min(1).max(64);

/** What is wrong with a rule, and where in it ("metrics[0].weight"; empty for the whole). */
const fault = z.object({ place: z.string(), text: z.string() });
const faults = z.array(fault);

const ruleVersion = z.object({
  version: z.number().int(),
  from: z.string(),
  actor: z.string(),
  createdAt: z.iso.datetime(),
  runs: z.array(z.object({ period: z.string(), version: z.number().int() })),
});

const listedRule = z.object({
  kind: ruleKind,
  code: z.string(),
  name: z.string(),
  current: z.number().int(),
  /** newest first */
  versions: z.array(ruleVersion),
  positions: z.array(z.string()),
  /** names of the units a split policy is for */
  units: z.array(z.string()),
  managers: z.number().int(),
});
export const listRulesOutput = z.array(listedRule);

export const getRuleInput = z.object({ kind: ruleKind, code: ruleCode, version: z.number().int().positive().optional() });
export const getRuleOutput = listedRule.extend({ shown: z.number().int(), rule });

const metric = z.object({
  code: z.string(),
  unit: z.enum(["money", "count", "ratio", "points"]),
  direction: z.enum(["higher", "lower"]),
  scopes: z.array(z.enum(SCOPES)),
});
const named = z.array(z.object({ code: z.string(), name: z.string() }));
const words = z.array(z.string());
export const ruleFormOutput = z.object({
  metrics: z.array(metric),
  words: z.object({ positions: words, segments: words, kinds: words, criteria: words, products: named, units: named, roles: words }),
  /** what a scorecard may refer to; `grades` of a scheme are its grades, worst first */
  schemes: z.array(z.object({ code: z.string(), name: z.string(), grades: words })),
  plans: named,
  /** periods with scores, newest first: those a preview can show */
  periods: words,
  /** how a deal can be shared, with what a form of its parameters is made of */
  splitSchemes: z.array(z.object({ scheme: z.string(), besideTotal: z.boolean(), form: z.array(schemeParam) })),
});

export const previewRuleInput = z.object({ text: ruleText, period: periodCode });
/** `score`: decimal text, two places */
const outcome = z.object({ score: z.string().nullable(), grade: z.string().nullable(), bonus: money.nullable() });
export const previewRuleOutput = z.object({
  faults,
  preview: z
    .object({
      run: runHead,
      counts: z.boolean(),
      failure: z.string().nullable(),
      /** only those for whom something changes */
      lines: z.array(z.object({ manager: z.string(), name: z.string(), before: outcome, after: outcome, difference: money })),
      managers: z.number().int(),
      risen: z.number().int(),
      fallen: z.number().int(),
      before: money,
      after: money,
      difference: money,
    })
    .nullable(),
});

export const ruleTextInput = z.object({ text: ruleText });
const applied = z.object({
  kind: ruleKind,
  code: z.string(),
  name: z.string(),
  version: z.number().int(),
  outcome: z.enum(["added", "changed", "unchanged"]),
});
export const checkRuleOutput = z.object({ faults });
export const saveRuleOutput = z.object({ faults, applied: applied.nullable() });
/** `rules`: all that have the shape of rules, also where something is wrong with them */
export const checkFileOutput = z.object({ faults, rules: z.array(rule) });
export const applyFileOutput = z.object({ faults, applied: z.array(applied) });
/** `rules`: to begin with, all together; `policies`: templates for what a bank decides by itself */
export const examplesOutput = z.object({ rules: z.array(rule), policies: z.array(rule) });
