import { fact, label, quotientOf, type Step, sumOf } from "../explanation/step.ts";
import { rational } from "../money/rational.ts";
import type { MetricScope, Piece, WorkFacts } from "./facts.ts";

/** The pieces that a scope looks at. */
export const piecesIn = ({ pieces }: WorkFacts, { products, segments, team }: MetricScope): Piece[] =>
  pieces.filter(
    ({ product, segment, source }) =>
      (products === undefined || products.has(product)) &&
      (segments === undefined || (segment !== null && segments.has(segment))) &&
      (team !== "own" || source !== "split"),
  );

/**
 * How much of a client is the subject's: the sum of the shares in the client's accounts / the accounts that the client has open,
 * so that all parts of a client, the house account's too, make one client.
 */
export function clientPart(client: string, held: readonly Piece[], accounts: number): Step {
  const shares = held.map((piece) => ({ ...piece.share, label: label("metric_share_of_account", { account: piece.account }) }));
  return quotientOf({ label: label("metric_client", { client }), unit: "count" }, [
    sumOf({ label: label("metric_shares"), unit: "share" }, shares),
    fact({ label: label("metric_client_accounts", { client }), unit: "count" }, rational(BigInt(accounts))),
  ]);
}

/** The clients of some pieces, by their code, in its order. */
export function byClient(pieces: readonly Piece[]): [string, Piece[]][] {
  return [...Map.groupBy(pieces, ({ client }) => client)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The parts of clients held on the period's last day that a test keeps. Null without any client at all: nothing to count. */
export function countClients(code: string, facts: WorkFacts, scope: MetricScope, keep: (held: readonly Piece[]) => boolean): Step | null {
  const clients = byClient(piecesIn(facts, scope).filter(({ atEnd }) => atEnd));
  if (clients.length === 0) return null;
  const parts = clients
    .filter(([, held]) => keep(held))
    .map(([client, held]) => clientPart(client, held, held[0]?.clientAccountsAtEnd ?? held.length));
  return sumOf({ label: label("metric", { metric: code }), unit: "count" }, parts);
}
