import { givenParams, type Param, type ParamTexts, type ParamValues } from "../../_schemes/param-texts.ts";
import type { ComparedScheme, DealPage, SimulationInput } from "../types.ts";

/** What is tried: the form's state. Texts as typed; the server says what is wrong with them. */
export type Tried = Readonly<{
  scheme: string;
  roles: Readonly<Record<string, string>>;
  withoutMembers: readonly string[];
  withMembers: readonly Readonly<{ member: string; role: string }>[];
  withoutTouches: readonly string[];
  withTouches: readonly Readonly<{ member: string; at: string; kind: string }>[];
  /** by scheme, then by parameter: a text, or a text for each entry of a table */
  params: Readonly<Record<string, ParamTexts>>;
}>;

export const nothingTried = (scheme: string): Tried => ({
  scheme,
  roles: {},
  withoutMembers: [],
  withMembers: [],
  withoutTouches: [],
  withTouches: [],
  params: {},
});

/** What a scheme's fields show at first: the parameters it was compared under, else its defaults. */
export const textsOf = ({ form, params }: Pick<ComparedScheme, "form" | "params">): ParamTexts =>
  Object.fromEntries(form.map((param) => [param.name, textOf(param, params?.[param.name])]));

function textOf(param: Param, value: ParamValues[string] | undefined): ParamTexts[string] {
  if (param.kind === "decimal-table") return isTable(value) ? value : {};
  if (value !== undefined && typeof value !== "object") return String(value);
  if (param.kind === "choice") return param.choices[0] ?? "";
  return param.default === undefined ? "" : String(param.default);
}

/** A game, which no field can hold, has more than texts in it. */
const isTable = (value: ParamValues[string] | undefined): value is Record<string, string> =>
  typeof value === "object" && Object.values(value).every((entry) => typeof entry === "string");

/** What is asked of the server. A field left empty is a parameter not given. */
export function toInput(deal: string, { scheme: _, roles, params, ...changes }: Tried): SimulationInput {
  return {
    deal,
    roles: Object.entries(roles).map(([member, role]) => ({ member, role })),
    withoutMembers: [...changes.withoutMembers],
    withMembers: [...changes.withMembers],
    withoutTouches: [...changes.withoutTouches],
    withTouches: changes.withTouches.map(({ member, at, kind }) => ({ member, kind, at: `${at}:00Z` })),
    params: Object.fromEntries(Object.entries(params).map(([scheme, texts]) => [scheme, givenParams(texts)])),
  };
}

/**
 * What is tried under one scheme, as explanations name it (server/features/deals/trial.types.ts): what is changed alone. `amount` is
 * another amount to share, in minor units.
 */
export function trialText({ deal: _, params = {}, ...changes }: SimulationInput, scheme: string, amount?: string): string {
  const own = params[scheme];
  const parts = { ...changes, params: own && { [scheme]: own }, amountMinor: amount };
  const isChanged = ([, part]: [string, unknown]): boolean => part !== undefined && !(Array.isArray(part) && part.length === 0);
  return JSON.stringify(Object.fromEntries(Object.entries(parts).filter(isChanged)));
}

/** A list with or without an entry. */
export const toggled = (list: readonly string[], entry: string): string[] =>
  list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];

/** What a table of parameters can name: roles and kinds that occur on the deal or in the copy, and its members. */
export function keysOf({ members, touches }: DealPage, { roles, withMembers, withTouches }: Tried) {
  const words = (list: readonly string[]) => [...new Set(list)].filter((word) => word !== "").map((word) => [word, word] as const);
  return {
    role: words([...members.map(({ role }) => role), ...Object.values(roles), ...withMembers.map(({ role }) => role)]),
    "activity-kind": words([...touches, ...withTouches].map(({ kind }) => kind)),
    member: [
      ...members.map(({ manager, name }) => [manager, name ?? manager] as const),
      ...withMembers.map(({ member }) => [member, member] as const),
    ],
  };
}
