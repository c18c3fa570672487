import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { Notice } from "../_components/notice.tsx";
import { ProgressBar } from "../_components/progress-bar.tsx";
import { Section } from "../_components/section.tsx";
import { ChartSkeleton } from "../_components/skeleton.tsx";
import { useFormat } from "../_format/use-format.ts";
import { Part } from "./part.tsx";

/** Empty, at fault, on its way. */
export function StateParts() {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Section title={t("gallery.states")}>
      <div className="grid gap-6 px-4 sm:px-6 @4xl:grid-cols-2">
        <Part name={t("gallery.empty")}>
          <Notice title={t("gallery.empty_title")} as="h3">
            <p>{t("gallery.sentence")}</p>
            <Button>{t("gallery.do_it")}</Button>
          </Notice>
        </Part>
        <Part name={t("gallery.warning")}>
          <Notice title={t("gallery.warning_title")} as="h3" tone="warning">
            {t("gallery.sentence")}
          </Notice>
        </Part>
        <Part name={t("gallery.fault")}>
          <Notice title={t("gallery.error")} as="h3" tone="danger">
            <Button>{t("app.retry")}</Button>
          </Notice>
        </Part>
        <Part name={t("gallery.progress")}>
          <div className="w-full max-w-md space-y-4">
            <ProgressBar label={t("gallery.at_work")} done={37} total={100} text={format.percent("0.37")} />
            <ProgressBar label={t("gallery.at_work")} done={0} total={null} />
          </div>
        </Part>
        <Part name={t("app.loading")}>
          <div className="w-full max-w-md">
            <ChartSkeleton height={120} />
          </div>
        </Part>
      </div>
    </Section>
  );
}
