import type { Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { label, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { rational } from "../../../../lib/scoring/money/rational.ts";
import { clientsOfClass } from "../../clients/index.ts";
import { baseColumn } from "../credit-line.ts";
import { type Asked, type Explained, figureMissing, requireAllBooked } from "./explainer.ts";

/** What was earned with all clients of an industry, a segment or another class: client by client, each a figure of its own. */
export async function classCredit(asked: Asked, column: Column): Promise<Explained> {
  const { context, query, run } = asked;
  const { explain, period, by, value } = query;
  requireAllBooked(asked);
  if (by === undefined || asked.units !== undefined || asked.products !== undefined || query.currency !== undefined)
    throw figureMissing(asked);
  const clients = await clientsOfClass(context, run, { by, value: value ?? null });
  if (clients === null || clients.length === 0) throw figureMissing(asked);
  const text = { unit: "money" as const, currency: run.baseCurrency };
  const parts = clients.map(({ code, ...row }) => {
    const figure = { explain, period, version: run.version, client: code };
    return stored({ label: label("side_client", { client: code }), ...text }, rational(row[`${baseColumn(column)}Minor`]), figure);
  });
  const name = label("figure_class", { metric: explain, period });
  return { root: sumOf({ label: name, ...text }, parts), check: label("check_clients", { clients: parts.length }) };
}
