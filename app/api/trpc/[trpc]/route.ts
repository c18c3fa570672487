import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "../../../../server/api/context.ts";
import { logError } from "../../../../server/api/errors.ts";
import { appRouter } from "../../../../server/api/root.ts";
import { requestLocale } from "../../../_i18n/request-locale.ts";

const handler = (req: Request): Promise<Response> =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    createContext: async () => createContext(await requestLocale()),
    onError: logError,
  });

export { handler as GET, handler as POST };
