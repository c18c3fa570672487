import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { UnitNode } from "../../runs/unit-tree.ts";

/** For every unit, which of `rows` it counts for: itself and those above it. */
export function rowsAbove(units: readonly UnitNode[], rows: ReadonlySet<string>): Map<string, string[]> {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  return new Map(
    units.map(({ code }) => {
      const above: string[] = [];
      for (let at: string | null = code; at !== null; at = parents.get(at) ?? null) if (rows.has(at)) above.push(at);
      return [code, above];
    }),
  );
}

/** The units just below one; without one, those at the top, or what is below a single top. Throws `unit_unknown`. */
export function below(units: readonly UnitNode[], unit: string | undefined): { at: string | null; children: UnitNode[] } {
  if (unit !== undefined) {
    if (!units.some(({ code }) => code === unit)) throw new MeritError("unit_unknown", { unit });
    return { at: unit, children: units.filter(({ parent }) => parent === unit) };
  }
  const known = new Set(units.map(({ code }) => code));
  const tops = units.filter(({ parent }) => parent === null || !known.has(parent));
  const [top] = tops;
  return tops.length === 1 && top ? below(units, top.code) : { at: null, children: tops };
}

/** A kind of unit that stands below another, with how many of them there are. */
export type Level = Readonly<{ kind: string; count: number }>;

/** The kinds below a unit, nearest first, and how deep each unit stands. */
export function levelsBelow(units: readonly UnitNode[], unit: string | undefined): { levels: Level[]; within: UnitNode[] } {
  const children = Map.groupBy(units, ({ parent }) => parent);
  const within = [...below(units, unit).children];
  for (const one of within) within.push(...(children.get(one.code) ?? []));
  const levels = [...Map.groupBy(within, ({ kind }) => kind)].map(([kind, list]) => ({ kind, count: list.length }));
  return { levels, within };
}
