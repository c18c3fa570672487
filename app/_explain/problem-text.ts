import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "next-intl";

/** What went wrong, as a sentence: the server's own, or that it could not be reached. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations();
  return (error) => (error instanceof TRPCClientError && error.data ? error.message : t("app.unreachable"));
}
