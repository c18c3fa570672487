import type { Actor } from "../../access/actor.ts";
import { procedureFor } from "../../api/trpc.ts";
import { type Me, meOutput } from "./get-me.types.ts";

/** As whom the person who asks acts. */
export const getMe = procedureFor("run.read")
  .output(meOutput)
  .query(({ ctx }) => toMe(ctx.actor));

function toMe({ name, scope }: Actor): Me {
  if (scope.kind === "all") return { kind: "all", code: null, name };
  if (scope.kind === "manager") return { kind: "manager", code: scope.manager, name };
  const [unit] = scope.units;
  if (unit === undefined) throw new Error(`${name} is the head of no unit`);
  return { kind: "units", code: unit, name };
}
