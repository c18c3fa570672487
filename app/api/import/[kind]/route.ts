import { createContext } from "../../../../server/api/context.ts";
import { handleImport } from "../../../../server/api/files/handlers.ts";
import { requestLocale } from "../../../_i18n/request-locale.ts";

type Route = { params: Promise<{ kind: string }> };

export const POST = async (request: Request, { params }: Route): Promise<Response> =>
  handleImport(request, (await params).kind, createContext(await requestLocale()));
