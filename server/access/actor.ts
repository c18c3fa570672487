/** Who asks. Every procedure, command and query carries one. `manager`: who they are among the managers, where their scope is wider. */
export type Actor = Readonly<{ id: string; name: string; scope: Scope; manager?: string }>;

/**
 * What an actor may see: everything, the credit booked in some units and below (with the managers posted there), or one
 * manager's own figures. Repositories take it and filter in the query, so that what may not be seen is never read.
 */
export type Scope =
  | Readonly<{ kind: "all" }>
  | Readonly<{ kind: "units"; units: readonly string[] }> // of a head: the unit itself first
  | Readonly<{ kind: "manager"; manager: string }>;

/** What can be done, beside looking. */
export type Action =
  | "clients.read"
  | "deals.agree"
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
  | "run.close"
  | "run.read"
  | "job.read"
  | "database.migrate";

/**
 * The person at this machine, until signing in arrives; the server therefore binds to loopback. They may act as somebody who sees
 * less (see act-as.ts).
 */
export const localActor: Actor = { id: "local", name: "local user", scope: { kind: "all" } };
