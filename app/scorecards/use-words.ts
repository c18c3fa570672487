import { useTranslations } from "next-intl";
import { useFormat } from "../_format/use-format.ts";
import type { MetricFigure, Notice } from "./types.ts";

type Named = Readonly<{ title: string | null; metric: string }>;

const CODE = /^[a-z_]+$/;

/** How this room says things: names of metrics, their figures, and warnings. */
export function useWords() {
  const t = useTranslations();
  const format = useFormat();
  /** The card's own name, else the metric's. */
  const metric = ({ title, metric: code }: Named): string => (title === null ? t(`metrics.${code}`) : capital(title));
  const named = (name: string): string => (CODE.test(name) && t.has(`metrics.${name}`) ? t(`metrics.${name}`) : name);
  return {
    metric,
    figure: ({ as, text }: MetricFigure): string => (as === "percent" ? format.percent(text) : format.decimal(text)),
    signed: ({ as, text }: MetricFigure): string => {
      const shown = as === "percent" ? format.percent(text) : format.decimal(text);
      return text.startsWith("-") || /^0(\.0+)?$/.test(text) ? shown : `+${shown}`;
    },
    /** "25" of per cent. */
    weight: (text: string): string => format.percent(hundredth(text)),
    /** A warning names metrics as their cards do. */
    notice: ({ code, params }: Notice): string =>
      t(`warnings.${code}`, "metric" in params ? { ...params, metric: named(String(params.metric)) } : params),
  };
}

/** Cards name metrics in the middle of a sentence ("client care"); heads and rows begin with a capital. */
const capital = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

/** "25.00" per cent to "0.2500", in text: no digit is lost. Trailing zeros go, "25" is "0.25". */
function hundredth(text: string): string {
  const [whole = "0", decimals = ""] = text.split(".");
  const digits = `${whole.padStart(3, "0")}${decimals.replace(/0+$/, "")}`;
  const at = whole.padStart(3, "0").length - 2;
  return `${digits.slice(0, at)}.${digits.slice(at)}`;
}
