import type { Scope } from "../../access/actor.ts";
import { type FigureQuery, whoseOf } from "./figure-query.ts";

/**
 * The figure that an actor sees where one is asked for that is nobody's in particular: rooms show whoever sees one manager alone
 * that manager's part, so that is what they can have explained. Everybody else's query stays as it is.
 */
export function seenFigure(scope: Scope, query: FigureQuery): FigureQuery {
  return scope.kind === "manager" && whoseOf(query) === "bank" ? { ...query, manager: scope.manager } : query;
}
