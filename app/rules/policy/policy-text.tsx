import { useTranslations } from "next-intl";
import type { SplitsRule } from "../rules-data.ts";

/** A policy for splits as the command line takes it. */
export function PolicyText({ rule }: { rule: SplitsRule }) {
  const t = useTranslations("rules");
  return (
    <div className="space-y-2 py-5">
      <p className="max-w-3xl px-4 text-muted sm:px-6">{t("policy_as_file")}</p>
      <pre className="mx-4 overflow-x-auto rounded-lg border border-line bg-sunken p-3 text-xs sm:mx-6">
        {JSON.stringify({ rules: [rule] }, null, 2)}
      </pre>
    </div>
  );
}
