import type { Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { label, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { rational } from "../../../../lib/scoring/money/rational.ts";
import { clientsMatching, clientsOfClass } from "../../clients/index.ts";
import { baseColumn } from "../credit-line.ts";
import { type Asked, type Explained, figureMissing, requireAllBooked } from "./explainer.ts";

/** What was earned with all clients of an industry, a segment or another class, or with those that a search finds: client by client, each a figure of its own. */
export async function classCredit(asked: Asked, column: Column): Promise<Explained> {
  const { query, run } = asked;
  const { explain, period } = query;
  requireAllBooked(asked);
  if (asked.units !== undefined || asked.products !== undefined || query.currency !== undefined) throw figureMissing(asked);
  const clients = await clientsAsked(asked);
  if (clients === null || clients.length === 0) throw figureMissing(asked);
  const text = { unit: "money" as const, currency: run.baseCurrency };
  const parts = clients.map(({ code, ...row }) => {
    const figure = { explain, period, version: run.version, client: code };
    return stored({ label: label("side_client", { client: code }), ...text }, rational(row[`${baseColumn(column)}Minor`]), figure);
  });
  const name = label("figure_class", { metric: explain, period });
  return { root: sumOf({ label: name, ...text }, parts), check: label("check_clients", { clients: parts.length }) };
}

async function clientsAsked({ context, run, query: { by, value, matching } }: Asked) {
  if (by !== undefined) return matching === undefined ? clientsOfClass(context, run, { by, value: value ?? null }) : null;
  return clientsMatching(context, run, matching ?? "");
}
