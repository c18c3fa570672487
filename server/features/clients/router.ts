import { router } from "../../api/trpc.ts";
import { getClient } from "./get-client.procedure.ts";
import { groupClientsProcedure } from "./group-clients.procedure.ts";
import { listClientsProcedure } from "./list-clients.procedure.ts";
import { prepareClientsProcedure } from "./prepare-clients.procedure.ts";

export const clientsRouter = router({
  list: listClientsProcedure,
  get: getClient,
  by: groupClientsProcedure,
  prepare: prepareClientsProcedure,
});
