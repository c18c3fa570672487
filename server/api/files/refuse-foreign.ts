import { MeritError } from "../../../lib/messages/merit-error.ts";

/** A header that a page of another site cannot send without being asked for leave, which nobody gives it. */
const OWN_HEADER = "x-meritledger";

/**
 * Requests that bring files are taken from Meritledger's own pages and from programs, never from a page of another site that a
 * browser happens to have open beside. Throws `upload_foreign`.
 */
export function refuseForeign({ headers }: Request): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const own = [headers.get("host"), headers.get("x-forwarded-host")];
  const isForeign =
    !headers.has(OWN_HEADER) ||
    (site !== null && site !== "same-origin" && site !== "none") ||
    (origin !== null && !own.includes(hostOf(origin)));
  if (isForeign) throw new MeritError("upload_foreign");
}

/** "null" is the origin of sandboxed pages; it has no host. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : "");
