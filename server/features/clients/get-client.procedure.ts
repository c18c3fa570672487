import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { clientPage } from "./client-page.ts";
import { marginShare, orNull, toFigures } from "./clients.types.ts";
import { getClientInput, getClientOutput } from "./get-client.types.ts";

/** What the bank earned with one client, who holds it, and what was done with it. */
export const getClient = procedureFor("clients.read")
  .input(getClientInput)
  .output(getClientOutput)
  .query(async ({ ctx, input }) => {
    const { run, client, lines, total, bank, accounts, holdings, activities, months, members, names } = await clientPage(ctx, input);
    const { baseCurrency } = run;
    return {
      run: toRunHead(run),
      client,
      total: orNull(total, baseCurrency),
      share: total && bank && marginShare(total, bank),
      lines:
        lines?.map(({ unit, product, currency, ...sums }) => ({ unit, product, currency, figures: toFigures(sums, baseCurrency) })) ?? null,
      accounts: accounts.map((account) => ({ ...account, figures: orNull(account.figures, baseCurrency) })),
      holdings: [...holdings],
      activities: [...activities],
      months: months.map((month) => ({ ...month, figures: orNull(month.figures, baseCurrency) })),
      members: members.map((member) => ({ ...member, figures: orNull(member.figures, baseCurrency) })),
      names: {
        managers: Object.fromEntries(names.managers),
        products: Object.fromEntries(names.products),
        units: Object.fromEntries(names.units),
      },
    };
  });
