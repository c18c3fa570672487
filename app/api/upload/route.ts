import { createContext } from "../../../server/api/context.ts";
import { handleUpload } from "../../../server/api/files/handlers.ts";
import { requestLocale } from "../../_i18n/request-locale.ts";

export const POST = async (request: Request): Promise<Response> => handleUpload(request, createContext(await requestLocale()));
