import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Disclosure } from "../disclosure.tsx";

type Props = {
  title: string;
  /** what to see in it, in a sentence */
  text?: ReactNode;
  beside?: ReactNode;
  /** the drawing, hidden from screen readers, which get the table */
  children: ReactNode;
  /** the same figures: every chart has a table behind it */
  table: ReactNode;
  as?: "h2" | "h3";
  className?: string;
};

/** A chart with its title, what it says, and the table behind it. */
export function ChartFrame({ title, text, beside, children, table, as: Heading = "h2", className = "" }: Props) {
  const t = useTranslations();
  const id = useId();
  return (
    <figure aria-labelledby={id} className={`m-0 ${className}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 pb-2 sm:px-6">
        <figcaption className="min-w-0">
          <Heading id={id} className="font-medium">
            {title}
          </Heading>
          {text && <p className="max-w-3xl text-xs text-muted">{text}</p>}
        </figcaption>
        {beside && <div className="no-print flex min-w-0 flex-wrap items-center gap-2">{beside}</div>}
      </div>
      <div className="px-4 sm:px-6">{children}</div>
      <Disclosure title={t("chart.as_table")} className="mt-1 text-xs [&>summary]:mx-4 sm:[&>summary]:mx-6">
        <div className="text-sm">{table}</div>
      </Disclosure>
    </figure>
  );
}
