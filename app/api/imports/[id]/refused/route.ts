import { createContext } from "../../../../../server/api/context.ts";
import { handleRefusedOfImport } from "../../../../../server/api/files/handlers.ts";
import { requestLocale } from "../../../../_i18n/request-locale.ts";

type Route = { params: Promise<{ id: string }> };

export const GET = async (request: Request, { params }: Route): Promise<Response> =>
  handleRefusedOfImport(request, (await params).id, createContext(await requestLocale()));
