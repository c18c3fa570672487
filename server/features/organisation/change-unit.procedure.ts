import { procedureFor } from "../../api/trpc.ts";
import { planUnitInput, planUnitOutput, saveUnitInput, saveUnitOutput } from "./change-unit.types.ts";
import { toPlan, toStored } from "./organisation.types.ts";
import { commitPlan } from "./plan.ts";
import { planUnit } from "./plan-unit.ts";

/** What adding, renaming or moving a unit would store. */
export const planUnitProcedure = procedureFor("organisation.change")
  .input(planUnitInput)
  .output(planUnitOutput)
  .query(async ({ ctx, input }) => toPlan(await planUnit(ctx, input)));

/** Stores what was shown. */
export const saveUnit = procedureFor("organisation.change")
  .input(saveUnitInput)
  .output(saveUnitOutput)
  .mutation(async ({ ctx, input: { digest, ...change } }) =>
    toStored(await commitPlan(ctx, await planUnit(ctx, change), digest), ctx.locale),
  );
