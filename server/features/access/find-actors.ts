import type { Acting } from "../../access/act-as.ts";
import { localActor } from "../../access/actor.ts";
import type { Context } from "../context.ts";
import { find } from "../search/index.ts";

const KINDS = { managers: "manager", units: "unit" } as const;

/**
 * Managers, and units with a head, whose name or code fits what was typed. It looks as the local actor does, whoever acts: who
 * sees as one manager must be able to choose another. Acting as somebody is a choice of the person at the machine, no boundary,
 * until there is signing in (docs/decisions/0014-acting-as.md).
 */
export async function findActors({ database }: Context, { text }: { text: string }): Promise<(Acting & { name: string })[]> {
  const found = await find({ database, actor: localActor }, { text, kinds: ["managers", "units"] });
  return found.flatMap(({ kind, items }) =>
    kind === "managers" || kind === "units" ? items.map(({ code, name }) => ({ kind: KINDS[kind], code, name })) : [],
  );
}
