import "server-only";
import { cookies, headers } from "next/headers";
import type { Locale } from "../../lib/messages/locales.ts";
import { chooseLocale } from "./choose-locale.ts";
import { LOCALE_COOKIE } from "./locale-cookie.ts";

/** The language of the request that is being answered: the one that was chosen, else the browser's. */
export async function requestLocale(): Promise<Locale> {
  return chooseLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get("accept-language"));
}
