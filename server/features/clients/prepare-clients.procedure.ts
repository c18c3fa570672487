import { procedureFor } from "../../api/trpc.ts";
import { prepareClients } from "./prepare-clients.ts";
import { prepareClientsInput, prepareClientsOutput } from "./prepare-clients.types.ts";

/** Starts working out what some periods' latest runs earned with each client. */
export const prepareClientsProcedure = procedureFor("clients.read")
  .input(prepareClientsInput)
  .output(prepareClientsOutput)
  .mutation(async ({ ctx, input }) => ({ jobId: (await ctx.jobs.start(prepareClients, input, ctx.actor)).id }));
