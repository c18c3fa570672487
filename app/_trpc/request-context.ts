import "server-only";
import { type ApiContext, createContext } from "../../server/api/context.ts";
import { requestActing } from "../_acting/request-acting.ts";
import { requestLocale } from "../_i18n/request-locale.ts";

/** The context of the request that is being answered, for routes. */
export const requestContext = async (): Promise<ApiContext> => createContext(await requestLocale(), await requestActing());
