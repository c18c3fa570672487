import { useTranslations } from "next-intl";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";
import { COLUMNS, type OverlaySumsData } from "./overlay-data.ts";
import { OverlaySection } from "./overlay-section.tsx";

type Props = {
  overlay: OverlaySumsData;
  /** what of the bank the page shows, as a target says it */
  about: Pick<Target, "manager" | "unit" | "product" | "version">;
};

/** What overlays recognise of what a page shows, listed beside its totals; nothing where there is none. */
export function OverlaySums({ overlay: { run, sums }, about }: Props) {
  const t = useTranslations();
  const format = useFormat();
  if (sums === null) return null;
  return (
    <OverlaySection title={t("overlay.title")} text={t("overlay.note", { currency: run.baseCurrency })}>
      <dl className="figures grid max-w-4xl grid-cols-2 gap-y-2 @3xl:grid-cols-4">
        {COLUMNS.map((column) => {
          const value = format.figure(sums[column]);
          const metric = t(`metric.overlay_${column}`);
          return (
            <div key={column} className="min-w-0 px-4 sm:px-6">
              <dt className="text-xs text-muted">{t(`metric.${column}`)}</dt>
              <dd className="[overflow-wrap:anywhere]">
                <FigureLink
                  target={{ explain: `overlay_${column}`, ...about }}
                  label={t("overlay.explain", { value, metric, of: run.period })}
                  className="inline-block leading-6"
                >
                  {value}
                </FigureLink>
              </dd>
            </div>
          );
        })}
      </dl>
    </OverlaySection>
  );
}
