import { fact, label, quotientOf, sumOf } from "../explanation/step.ts";
import { rational } from "../money/rational.ts";
import type { Metric } from "./metric.ts";
import { byClient, piecesIn } from "./pieces.ts";

/** Different products per client, over the accounts held on the last day. */
export const productsPerClient: Metric = {
  code: "products_per_client",
  unit: "ratio",
  direction: "higher",
  combine: "last",
  scopes: ["products", "segments", "team"],
  needs: "pieces",
  measure(facts, scope) {
    const clients = byClient(piecesIn(facts, scope).filter(({ atEnd }) => atEnd));
    if (clients.length === 0) return null;
    const products = clients.map(([client, held]) =>
      fact(
        { label: label("metric_products_of", { client }), unit: "count" },
        rational(BigInt(new Set(held.map(({ product }) => product)).size)),
      ),
    );
    return quotientOf({ label: label("metric", { metric: "products_per_client" }), unit: "ratio" }, [
      sumOf({ label: label("metric_products"), unit: "count" }, products),
      fact({ label: label("metric_clients"), unit: "count" }, rational(BigInt(clients.length))),
    ]);
  },
};
