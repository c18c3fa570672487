import "server-only";
import { cookies } from "next/headers";
import { ACTING_COOKIE } from "./acting-cookie.ts";

/** As whom the reader of the request chose to act; undefined: as themselves. */
export const requestActing = async (): Promise<string | undefined> => (await cookies()).get(ACTING_COOKIE)?.value;
