"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import type { AppRouter } from "../../server/api/root.ts";
import { clientOf } from "./client.ts";

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

export { useTRPC };

const MINUTE_MS = 60_000;
const RETRIES = 2;

/** A fault with a code will be the same next time; a lost connection may not. */
const isWorthRetrying = (failures: number, error: unknown): boolean =>
  failures < RETRIES && !(error instanceof TRPCClientError && error.data?.problem);

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: 5 * MINUTE_MS, refetchOnWindowFocus: false, retry: isWorthRetrying } },
  });

let ofBrowser: QueryClient | undefined;

/** One for all providers of a browser, so that they share their answers; on the server one for each drawing. */
function getQueryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  ofBrowser ??= makeQueryClient();
  return ofBrowser;
}

/**
 * For what asks the server from the browser, around it and not around everything: a room that shows what came with its page
 * does without.
 */
export function ApiProvider({ children }: { children: ReactNode }) {
  const unreachable = useTranslations()("app.unreachable");
  const [queryClient] = useState(getQueryClient);
  const trpcClient = useMemo(() => clientOf(unreachable), [unreachable]);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
