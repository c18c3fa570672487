"use client";

import { useTranslations } from "next-intl";
import { Stats } from "../_components/stats.tsx";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";
import { FIGURES, type Figures } from "./client-data.ts";
import { ClientFigure } from "./client-figure.tsx";

type Props = { figures: Figures | null; share: string | null; of: Omit<Target, "explain">; name: string };

/** The four figures of a client or a group, first thing on its page. */
export function ClientStats({ figures, share, of, name }: Props) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Stats
      stats={FIGURES.map((figure) => ({
        key: figure,
        label: t(`metric.${figure}`),
        value: figures && <ClientFigure figure={figure} of={of} name={name} text={format.figure(figures[figure])} />,
        unit: figures?.[figure].currency,
        below:
          figure === "margin" && share !== null
            ? t.rich("clients.share_of_bank", {
                share: format.percent(share),
                shareFigure: (text) => (
                  <ClientFigure figure="margin" of={{ ...of, as: "share" }} name={name} text={format.percent(share)}>
                    {text}
                  </ClientFigure>
                ),
              })
            : undefined,
      }))}
    />
  );
}
