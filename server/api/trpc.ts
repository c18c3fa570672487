import { initTRPC, TRPCError } from "@trpc/server";
import type { Action } from "../access/actor.ts";
import { authorize } from "../access/policy.ts";
import type { ApiContext } from "./context.ts";
import { shapeError, withStatus } from "./errors.ts";

// No transformer: everything that leaves is plain JSON, money as text of minor units (see shared.types.ts).
const t = initTRPC.context<ApiContext>().create({ errorFormatter: shapeError });

/** For everybody, signed in or not. */
const publicProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw withStatus(result.error);
  return result;
});

/** For people who have signed in: from here on there is an actor. */
const signedInProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** For people who may do this. What they see of it is narrowed by their scope, in the repositories. */
export const procedureFor = (action: Action) =>
  signedInProcedure.use(({ ctx, next }) => {
    authorize(ctx.actor, action);
    return next();
  });

export const { router, createCallerFactory } = t;
