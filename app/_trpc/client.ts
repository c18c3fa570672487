import { createTRPCClient, httpBatchLink, type Operation, splitLink, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "../../server/api/root.ts";

const url = "/api/trpc";

/** What servers and proxies take as an address, with room for what is asked in the same request. */
const LONGEST_IN_ADDRESS = 2_500;

/** Such as what a handover of some thousand accounts would change. */
const isTooLongForAddress = ({ input }: Pick<Operation, "input">): boolean =>
  input !== undefined && encodeURIComponent(JSON.stringify(input)).length > LONGEST_IN_ADDRESS;

/** The browser says in its own words that nothing answered ("Failed to fetch"): the reader is told in `text`. */
const sayUnreachable =
  (text: string): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (answer) => observer.next(answer),
        error: (error) => observer.error(error.data ? error : new TRPCClientError(text, { cause: error })),
        complete: () => observer.complete(),
      }),
    );

const toServer = splitLink<AppRouter>({
  condition: isTooLongForAddress,
  true: httpBatchLink({ url, methodOverride: "POST" }),
  false: httpBatchLink({ url }),
});

/** The server as the browser asks it; what is asked at the same moment goes in one request, in its address unless that is too long. */
export const trpcClient = createTRPCClient<AppRouter>({ links: [toServer] });

/** The same, for what shows its faults to a reader: `unreachable` is the sentence where no answer came. */
export const clientOf = (unreachable: string) => createTRPCClient<AppRouter>({ links: [sayUnreachable(unreachable), toServer] });
