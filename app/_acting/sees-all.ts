import "server-only";
import { cache } from "react";
import { ask } from "../_trpc/server.ts";
import { requestActing } from "./request-acting.ts";

/** Whether who asks sees the whole bank: what is not narrowed to a unit is called so, else by what they see. */
export const seesAll = cache(async (): Promise<boolean> => {
  if ((await requestActing()) === undefined) return true;
  const me = await ask((api) => api.access.me());
  return me.ok && me.data.kind === "all";
});
