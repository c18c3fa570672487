import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "../../../../server/api/context.ts";
import { logError } from "../../../../server/api/errors.ts";
import { appRouter } from "../../../../server/api/root.ts";

const handler = (req: Request): Promise<Response> =>
  fetchRequestHandler({ endpoint: "/api/trpc", req, router: appRouter, createContext, onError: logError });

export { handler as GET, handler as POST };
