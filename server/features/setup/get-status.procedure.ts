import { procedureFor } from "../../api/trpc.ts";
import { mayLoadExample } from "./example-bank.ts";
import { setupStatusOutput } from "./get-status.types.ts";
import { setupStatus } from "./setup-status.ts";

/** What is there and what is missing for a first run. */
export const getStatus = procedureFor("facts.import")
  .output(setupStatusOutput)
  .query(async ({ ctx }) => {
    const { parts, currenciesMissing, periods, ...status } = await setupStatus(ctx);
    return {
      ...status,
      parts: [...parts],
      currenciesMissing: [...currenciesMissing],
      periods: [...periods],
      mayLoadExample: await mayLoadExample(ctx.database),
    };
  });
