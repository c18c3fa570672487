import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["rules"];

export type ListedRule = Outputs["list"][number];
export type RuleVersion = ListedRule["versions"][number];
export type ShownRule = Outputs["get"];
export type Rule = ShownRule["rule"];
export type SplitsRule = Extract<Rule, { kind: "splits" }>;
/** A rule by which managers are scored, graded and paid. */
export type ScoringRule = Exclude<Rule, SplitsRule>;
export type RuleKind = Rule["kind"];
export type ScorecardRule = Extract<Rule, { kind: "scorecard" }>;
export type RuleForm = Outputs["form"];
export type Metric = RuleForm["metrics"][number];
export type Fault = Outputs["check"]["faults"][number];
export type Preview = NonNullable<Outputs["preview"]["preview"]>;
export type PreviewLine = Preview["lines"][number];

/** In the order in which they are shown. */
export const KINDS = ["scorecard", "grades", "bonus", "splits"] as const satisfies readonly RuleKind[];
export const isScoring = (rule: Rule): rule is ScoringRule => rule.kind !== "splits";
/** Everything that a new rule can begin as. */
export const templatesOf = ({ rules, policies }: Outputs["examples"]): Rule[] => [...rules, ...policies];

export const isKind = (text: string | undefined): text is RuleKind => KINDS.some((kind) => kind === text);

export const ruleHref = (kind: RuleKind, code: string, version?: number): string =>
  `/rules/${kind}/${encodeURIComponent(code)}${version === undefined ? "" : `?version=${version}`}`;
