import { z } from "zod";

/** As whom one acts: everybody at this machine (no code), a manager, or the head of a unit. */
export const meOutput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all"), code: z.null(), name: z.string() }),
  z.object({ kind: z.enum(["units", "manager"]), code: z.string(), name: z.string() }),
]);
export type Me = z.infer<typeof meOutput>;
