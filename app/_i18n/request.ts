import { getRequestConfig } from "next-intl/server";
import { catalogueOf } from "../../lib/messages/catalogue.ts";
import { requestLocale } from "./request-locale.ts";

/** Days are calendar days of the bank, so no time zone but UTC takes part. */
export default getRequestConfig(async () => {
  const locale = await requestLocale();
  return { locale, messages: catalogueOf(locale), timeZone: "UTC" };
});
