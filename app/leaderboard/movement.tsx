import { useTranslations } from "next-intl";
import { DownIcon, UpIcon } from "../_components/icons.tsx";

/** Places won or lost since the period before: an arrow and a number for the eye, words for the ear. */
export function Movement({ places }: { places: number | null }) {
  const t = useTranslations();
  if (places === null) {
    return (
      <span title={t("leaderboard.new_long")} className="rounded border border-line px-1 text-2xs text-muted">
        {t("leaderboard.new")}
      </span>
    );
  }
  if (places === 0) {
    return (
      <span className="text-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t("leaderboard.unmoved")}</span>
      </span>
    );
  }
  const isUp = places > 0;
  const Icon = isUp ? UpIcon : DownIcon;
  return (
    <span className={`flex items-center gap-0.5 text-xs whitespace-nowrap tabular-nums ${isUp ? "text-accent" : "text-faint"}`}>
      <Icon className="size-3" />
      <span aria-hidden="true">{Math.abs(places)}</span>
      <span className="sr-only">{isUp ? t("leaderboard.up", { places }) : t("leaderboard.down", { places: -places })}</span>
    </span>
  );
}
