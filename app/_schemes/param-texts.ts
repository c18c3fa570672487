import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>;

/** A parameter of a split scheme as data: what its field is made of. */
export type Param = Outputs["rules"]["form"]["splitSchemes"][number]["form"][number];
/** Parameters as JSON has them. */
export type ParamValues = NonNullable<Outputs["deals"]["compare"]["schemes"][number]["params"]>;
/** Parameters as they are typed: a text, or a text for each entry of a table. Empty: not given. */
export type ParamTexts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The parameters that were filled in. A field left empty is a parameter not given. */
export function givenParams(texts: ParamTexts): ParamValues {
  const entries = Object.entries(texts).map(([name, value]) => [name, typeof value === "string" ? value.trim() : filled(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => (typeof value === "string" ? value !== "" : Object.keys(value).length > 0)));
}

const filled = (table: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(table).flatMap(([key, value]) => (value.trim() === "" ? [] : [[key, value.trim()]])));
