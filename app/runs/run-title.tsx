import { useTranslations } from "next-intl";
import { useFormat } from "../_format/use-format.ts";

/** "Runs of June 1993". */
export function RunTitle({ period }: { period: string }) {
  const t = useTranslations();
  return t("runs.page_title", { period: useFormat().period(period) });
}
