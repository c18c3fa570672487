import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { logError } from "../../../../server/api/errors.ts";
import { appRouter } from "../../../../server/api/root.ts";
import { requestContext } from "../../../_trpc/request-context.ts";

const handler = (req: Request): Promise<Response> =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    createContext: requestContext,
    // A query too long for an address comes as POST: app/_trpc/client.ts.
    allowMethodOverride: true,
    onError: logError,
  });

export { handler as GET, handler as POST };
