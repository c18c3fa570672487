import { createTRPCClient, httpBatchLink, type Operation, splitLink } from "@trpc/client";
import type { AppRouter } from "../../server/api/root.ts";

const url = "/api/trpc";

/** What servers and proxies take as an address, with room for what is asked in the same request. */
const LONGEST_IN_ADDRESS = 2_500;

/** Such as what a handover of some thousand accounts would change. */
const isTooLongForAddress = ({ input }: Pick<Operation, "input">): boolean =>
  input !== undefined && encodeURIComponent(JSON.stringify(input)).length > LONGEST_IN_ADDRESS;

/** The server as the browser asks it; what is asked at the same moment goes in one request, in its address unless that is too long. */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: isTooLongForAddress,
      true: httpBatchLink({ url, methodOverride: "POST" }),
      false: httpBatchLink({ url }),
    }),
  ],
});
