/** Who asks. Every procedure, command and query carries one. */
export type Actor = Readonly<{ id: string; name: string; scope: Scope }>;

/**
 * What an actor may see: everything, the credit booked in some units and below (with the managers posted there), or one
 * manager's own figures. Repositories take it and filter in the query, so that what may not be seen is never read.
 */
export type Scope =
  | Readonly<{ kind: "all" }>
  | Readonly<{ kind: "units"; units: readonly string[] }>
  | Readonly<{ kind: "manager"; manager: string }>;

/** What can be done, beside looking. */
export type Action =
  | "clients.read"
  | "deals.read"
  | "facts.import"
  | "facts.log"
  | "facts.withdraw"
  | "activity.log"
  | "organisation.change"
  | "organisation.read"
  | "rules.read"
  | "rules.write"
  | "run.calculate"
  | "run.read"
  | "job.read"
  | "database.migrate";

/** The person at this machine: the only actor until signing in arrives. The server therefore binds to loopback. */
export const localActor: Actor = { id: "local", name: "local user", scope: { kind: "all" } };
