import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { marginShare, toFigures } from "./clients.types.ts";
import { groupClients } from "./group-clients.ts";
import { groupClientsInput, groupClientsOutput } from "./group-clients.types.ts";

/** A period's clients by group, industry, segment, kind or status. */
export const groupClientsProcedure = procedureFor("clients.read")
  .input(groupClientsInput)
  .output(groupClientsOutput)
  .query(async ({ ctx, input }) => {
    const { run, breakdown } = await groupClients(ctx, input);
    return {
      run: toRunHead(run),
      breakdown: breakdown && {
        bank: toFigures(breakdown.bank, run.baseCurrency),
        classes: breakdown.classes.map(({ value, clients, names, ...sums }) => ({
          value,
          clients,
          names: [...names],
          figures: toFigures(sums, run.baseCurrency),
          share: marginShare(sums, breakdown.bank),
        })),
      },
    };
  });
