import { getRequestConfig } from "next-intl/server";
import { catalogueOf, DEFAULT_LOCALE } from "../../lib/messages/catalogue.ts";

/** One language so far. Dates are calendar days of the bank, so no time zone but UTC takes part. */
export default getRequestConfig(async () => ({ locale: DEFAULT_LOCALE, messages: catalogueOf(DEFAULT_LOCALE), timeZone: "UTC" }));
