import { z } from "zod";
import { givenParams } from "../../_schemes/param-texts.ts";
import type { SplitsRule } from "../rules-data.ts";

const text = z.string().trim();
const words = z.array(z.string());
/** How many of something, or none. */
const maybeCount = text.regex(/^([1-9]\d{0,4})?$/, "split_policy.need_count");
const handling = z.enum(["show", "leave-out"]);

/** What a split policy says, as it stands in the form: everything is text, and what may be left out is there and empty. */
export const policySchema = z.object({
  units: words,
  allows: z.enum(["all", "some"]),
  schemes: words,
  /** `params`: by scheme, so that a choice can be taken back */
  default: z.object({
    scheme: text,
    params: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]))),
  }),
  agreeWithinDays: maybeCount,
  acrossUnits: z.enum(["common-unit", "every-unit"]),
  pathMonths: maybeCount,
  touches: z.object({
    dailyCap: maybeCount,
    duplicates: handling,
    afterClose: handling,
    bulk: z.object({ touches: maybeCount, minutes: maybeCount, handling }),
  }),
});
export type PolicyDraft = z.infer<typeof policySchema>;

export const EMPTY_POLICY: PolicyDraft = {
  units: [],
  allows: "all",
  schemes: [],
  default: { scheme: "", params: {} },
  agreeWithinDays: "",
  acrossUnits: "common-unit",
  pathMonths: "",
  touches: { dailyCap: "", duplicates: "show", afterClose: "show", bulk: { touches: "", minutes: "", handling: "show" } },
};

/** What is missing in a policy, each with its field and the key of the message. */
export function policyGaps({ units, allows, schemes, pathMonths, touches: { bulk } }: PolicyDraft): [field: string, message: string][] {
  const gaps: [string, string][] = [];
  if (units.length === 0) gaps.push(["units", "split_policy.need_unit"]);
  if (allows === "some" && schemes.length === 0) gaps.push(["schemes", "split_policy.need_scheme"]);
  if (pathMonths === "") gaps.push(["pathMonths", "split_policy.need_count"]);
  if (bulk.touches === "1") gaps.push(["touches.bulk.touches", "split_policy.need_two"]);
  if ((bulk.touches === "") !== (bulk.minutes === "")) {
    gaps.push([`touches.bulk.${bulk.touches === "" ? "touches" : "minutes"}`, "rules.needed"]);
  }
  return gaps;
}

/** A policy as the form shows it. */
export function draftOfPolicy({ units, schemes, agreeWithinDays, acrossUnits, pathMonths, touches, ...rule }: SplitsRule): PolicyDraft {
  const { dailyCap, duplicates, afterClose, bulk } = touches;
  return {
    units,
    allows: schemes ? "some" : "all",
    schemes: schemes ?? [],
    default: rule.default
      ? { scheme: rule.default.scheme, params: { [rule.default.scheme]: textsOf(rule.default.params) } }
      : EMPTY_POLICY.default,
    agreeWithinDays: typed(agreeWithinDays),
    acrossUnits,
    pathMonths: typed(pathMonths),
    touches: {
      dailyCap: typed(dailyCap),
      duplicates,
      afterClose,
      bulk: bulk ? { touches: typed(bulk.touches), minutes: typed(bulk.minutes), handling: bulk.handling } : EMPTY_POLICY.touches.bulk,
    },
  };
}

const typed = (count: number | undefined): string => (count === undefined ? "" : String(count));
const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textsOf = (params: Readonly<Record<string, unknown>> = {}): PolicyDraft["default"]["params"][string] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isTable(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, textOf(one)])) : textOf(value),
    ]),
  );

/** Decimals as JSON has them: with a point, whatever was typed. */
const withPoint = <T>(value: T) => (typeof value === "string" ? value.replace(/^([+-]?\d+),(\d+)$/, "$1.$2") : value);
const withPoints = (params: ReturnType<typeof givenParams>): ReturnType<typeof givenParams> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPoint(one)])) : withPoint(value),
    ]),
  );

/** The policy that a draft says, without what every rule has: what was left empty is left out. */
export function policyOfDraft({ units, allows, schemes, acrossUnits, pathMonths, ...draft }: PolicyDraft) {
  const { dailyCap, duplicates, afterClose, bulk } = draft.touches;
  const params = withPoints(givenParams(draft.default.params[draft.default.scheme] ?? {}));
  return {
    units,
    ...(allows === "some" && { schemes }),
    ...(draft.default.scheme !== "" && {
      default: { scheme: draft.default.scheme, ...(Object.keys(params).length > 0 && { params }) },
    }),
    ...(draft.agreeWithinDays !== "" && { agreeWithinDays: Number(draft.agreeWithinDays) }),
    acrossUnits,
    pathMonths: Number(pathMonths),
    touches: {
      ...(dailyCap !== "" && { dailyCap: Number(dailyCap) }),
      duplicates,
      afterClose,
      ...(bulk.touches !== "" && { bulk: { touches: Number(bulk.touches), minutes: Number(bulk.minutes), handling: bulk.handling } }),
    },
  };
}
