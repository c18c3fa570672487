import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { marginShare, toFigures } from "./clients.types.ts";
import { type ClientPage, listClients } from "./list-clients.ts";
import { listClientsInput, listClientsOutput } from "./list-clients.types.ts";

/** A page of a period's clients, with the bank's total and that of those that match. */
export const listClientsProcedure = procedureFor("clients.read")
  .input(listClientsInput)
  .output(listClientsOutput)
  .query(async ({ ctx, input: { cursor, ...query } }) => {
    const { run, page } = await listClients(ctx, { ...query, offset: cursor });
    return {
      run: toRunHead(run),
      page: page && {
        clients: page.clients,
        matching: page.matching,
        bank: toFigures(page.bank, run.baseCurrency),
        shown: toFigures(page.shown, run.baseCurrency),
        columns: columnsOf(page),
        managerNames: Object.fromEntries(page.managers),
      },
    };
  });

const columnsOf = ({ rows, bank }: ClientPage) => ({
  code: rows.map(({ code }) => code),
  name: rows.map(({ name }) => name),
  kind: rows.map(({ kind }) => kind),
  industry: rows.map(({ industry }) => industry),
  segment: rows.map(({ segment }) => segment),
  group: rows.map(({ group }) => group),
  status: rows.map(({ status }) => status),
  managers: rows.map(({ managers }) => [...managers]),
  products: rows.map(({ products }) => products),
  margin: rows.map(({ baseMarginMinor }) => String(baseMarginMinor)),
  adb: rows.map(({ baseAdbMinor }) => String(baseAdbMinor)),
  closing: rows.map(({ baseClosingMinor }) => String(baseClosingMinor)),
  income: rows.map(({ baseIncomeMinor }) => String(baseIncomeMinor)),
  share: rows.map((row) => marginShare(row, bank)),
});
