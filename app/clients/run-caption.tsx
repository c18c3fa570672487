import { useTranslations } from "next-intl";
import { Sentences } from "../_components/sentences.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { ClientList } from "./client-data.ts";

/** What the figures below are of: period, version and currency. */
export function RunCaption({ run: { period, version, unit, baseCurrency, calculatedAt } }: { run: ClientList["run"] }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <p className="max-w-4xl px-4 pt-3 pb-2 text-xs text-muted sm:px-6">
      <Sentences>
        {t("clients.caption", { period: format.period(period), currency: baseCurrency, version, date: format.day(calculatedAt) })}
        {unit !== null && t("clients.caption_part", { unit })}
      </Sentences>
    </p>
  );
}
