"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { Notice } from "../_components/notice.tsx";
import { useTRPC } from "../_trpc/provider.tsx";

/** No rule yet: what rules are for, and the example's to begin with. */
export function FirstRules() {
  const t = useTranslations("rules");
  const trpc = useTRPC();
  const router = useRouter();
  const examples = useQuery(trpc.rules.examples.queryOptions());
  const apply = useMutation(trpc.rules.applyFile.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Notice title={t("none_yet")}>
      <p>{t("none_yet_text")}</p>
      <Button
        variant="primary"
        busy={apply.isPending || examples.isPending}
        onClick={() => apply.mutate({ text: JSON.stringify({ rules: examples.data?.rules }) })}
      >
        {t("load_examples")}
      </Button>
      {[examples.error, apply.error].map(
        (error) =>
          error && (
            <p key={error.message} role="alert" className="text-danger">
              {error.message}
            </p>
          ),
      )}
    </Notice>
  );
}
