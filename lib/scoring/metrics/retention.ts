import { label, quotientOf, sumOf } from "../explanation/step.ts";
import type { Metric } from "./metric.ts";
import { byClient, clientPart, piecesIn } from "./pieces.ts";

/**
 * Of the clients held when the period began, the part that still has an account with the bank when it ends. A client handed to
 * a colleague stayed with the bank: it counts as kept.
 */
export const retention: Metric = {
  code: "retention",
  unit: "ratio",
  direction: "higher",
  combine: "last",
  scopes: ["products", "segments", "team"],
  needs: "pieces",
  measure(facts, scope) {
    const clients = byClient(piecesIn(facts, scope).filter(({ atStart }) => atStart));
    if (clients.length === 0) return null;
    const part = ([client, held]: (typeof clients)[number]) => clientPart(client, held, held[0]?.clientAccountsAtStart ?? held.length);
    const kept = clients.filter(([, held]) => held.some(({ clientAccountsAtEnd }) => clientAccountsAtEnd > 0));
    return quotientOf({ label: label("metric", { metric: "retention" }), unit: "ratio" }, [
      sumOf({ label: label("metric_clients_kept"), unit: "count" }, kept.map(part)),
      sumOf({ label: label("metric_clients_before"), unit: "count" }, clients.map(part)),
    ]);
  },
};
