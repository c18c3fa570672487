import Link from "next/link";
import { useTranslations } from "next-intl";
import { Stats } from "../../_components/stats.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { SourceLink } from "../source-link.tsx";
import type { DealPage } from "../types.ts";

/** What the deal is, at a glance. */
export function DealStats({ page: { deal, members, splits } }: { page: DealPage }) {
  const t = useTranslations();
  const format = useFormat();
  const agreed = splits.at(-1);
  return (
    <Stats
      stats={[
        {
          key: "amount",
          label: t("deals.amount"),
          value: (
            <FigureLink
              target={{ explain: "deal_amount", deal: deal.code }}
              label={t("deals.explain_amount", { amount: format.figure(deal.amount), deal: deal.code })}
            >
              {format.figure(deal.amount)}
            </FigureLink>
          ),
          unit: deal.amount.currency,
          below: <SourceLink source={deal.source} />,
        },
        {
          key: "client",
          label: t("deals.client"),
          value: (
            <Link href={`/clients/${encodeURIComponent(deal.client)}`} prefetch={false} className="hover:text-accent hover:underline">
              {deal.clientName ?? deal.client}
            </Link>
          ),
          below: deal.client,
        },
        { key: "opened", label: t("deals.opened"), value: format.day(deal.opened) },
        { key: "closed", label: t("deals.closed"), value: deal.closed === null ? t("deals.state_open") : format.day(deal.closed) },
        { key: "members", label: t("deals.members"), value: format.count(members.length) },
        {
          key: "scheme",
          label: t("deals.agreed_scheme"),
          value: agreed ? t(`scheme.${agreed.scheme}`) : t("deals.no_scheme"),
          below: agreed && t("deals.since", { day: format.day(agreed.from) }),
        },
      ]}
    />
  );
}
