import { useTranslations } from "next-intl";
import { type Figure, sizeOf } from "../_format/figures.ts";
import { useFormat } from "../_format/use-format.ts";

/** A difference with its sign; what is equal says so. The sign is read aloud, colour only repeats it. */
export function Change({ difference, className = "" }: { difference: Figure; className?: string }) {
  const t = useTranslations();
  const format = useFormat();
  const size = sizeOf(difference);
  if (size === 0n) return <span className={`text-faint ${className}`}>{t("app.unchanged")}</span>;
  return (
    <span className={`figures whitespace-nowrap ${size > 0n ? "text-gain" : "text-loss"} ${className}`}>{format.signed(difference)}</span>
  );
}
