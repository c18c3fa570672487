import type { Metric } from "./metric.ts";
import { countClients } from "./pieces.ts";

const counted = { unit: "count", direction: "higher", scopes: ["products", "segments", "team"], needs: "pieces" } as const;

/** Clients held on the last day, by their parts. */
export const clients: Metric = {
  ...counted,
  code: "clients",
  combine: "last",
  measure: (facts, scope) => countClients("clients", facts, scope, () => true),
};

/** Clients held on the last day whose first account with the bank was opened in the period. */
export const newClients: Metric = {
  ...counted,
  code: "new_clients",
  combine: "sum",
  measure: (facts, scope) => countClients("new_clients", facts, scope, (held) => held.some(({ clientIsNew }) => clientIsNew)),
};

/** Clients held on the last day with a balance other than zero in at least one of the accounts held. */
export const activeClients: Metric = {
  ...counted,
  code: "active_clients",
  combine: "last",
  measure: (facts, scope) => countClients("active_clients", facts, scope, (held) => held.some(({ after }) => after.value.n !== 0n)),
};
