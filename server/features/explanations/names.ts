import type { Step } from "../../../lib/scoring/explanation/step.ts";
import type { Context } from "../context.ts";
import type { Cut } from "./cut-tree.ts";
import { namesOf } from "./explanation-repository.ts";
import type { FigureQuery } from "./figure-query.ts";

/** What codes are called, by the parameter of a label (or of a query) that holds them. */
export type Names = Readonly<Record<"manager" | "product" | "unit" | "client", Readonly<Record<string, string>>>>;

const TABLES = { manager: "postings", product: "products", unit: "units", client: "clients" } as const;

/** The names, as of the run, of everything that an answer mentions. */
export async function namesIn({ database }: Context, position: number, query: FigureQuery, step: Cut<Step>): Promise<Names> {
  const snapshot = { sql: database, position };
  const codes = { manager: new Set<string>(), product: new Set<string>(), unit: new Set<string>(), client: new Set<string>() };
  collect(step, codes);
  for (const name of ["manager", "product", "client"] as const) if (query[name] !== undefined) codes[name].add(query[name]);
  if (query.than !== undefined) codes.manager.add(query.than);
  for (const unit of [query.unit, query.booked]) if (unit !== undefined) codes.unit.add(unit);
  const named = async (name: keyof Names) => namesOf(snapshot, TABLES[name], [...codes[name]]);
  return { manager: await named("manager"), product: await named("product"), unit: await named("unit"), client: await named("client") };
}

function collect({ label: { params }, children }: Cut<Step>, codes: Record<keyof Names, Set<string>>): void {
  if (params.than !== undefined) codes.manager.add(String(params.than));
  for (const name of ["manager", "product", "unit", "client"] as const)
    if (params[name] !== undefined) codes[name].add(String(params[name]));
  for (const child of children) collect(child, codes);
}
