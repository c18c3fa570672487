"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import type { FigureName } from "./client-data.ts";

type Props = { figure: FigureName; of: Omit<Target, "explain">; name: string; text: string; children?: ReactNode };

/** A client's, a group's or the bank's figure, which opens its explanation. */
export function ClientFigure({ figure, of, name, text, children = text }: Props) {
  const t = useTranslations();
  return (
    <FigureLink
      target={{ explain: figure, ...of }}
      label={t("clients.explain_figure", { value: text, metric: t(`metric.${figure}`), name })}
    >
      {children}
    </FigureLink>
  );
}
