import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Badge } from "../../_components/badge.tsx";
import { PageHeader } from "../../_components/page-header.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { Section } from "../../_components/section.tsx";
import { ExplainProvider } from "../../_explain/explain-provider.tsx";
import { OverlayTable } from "../../_overlay/overlay-table.tsx";
import { ask } from "../../_trpc/server.ts";
import { AgreementSection } from "./agreement/agreement-section.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { DealStats } from "./deal-stats.tsx";
import { AccountsTable, MembersTable, SplitsTable } from "./facts.tsx";
import { SchemeNotes } from "./scheme-notes.tsx";
import { SharesChart } from "./shares-chart.tsx";
import { Simulation } from "./simulation.tsx";
import { Touches } from "./touches.tsx";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).code) };
}

/** One deal: every way to share it side by side, what would change if, and the facts behind it. */
export default async function DealPage({ params }: Props) {
  const t = await getTranslations();
  const code = decodeURIComponent((await params).code);
  const answer = await ask((api) =>
    Promise.all([
      api.deals.get({ deal: code }),
      api.deals.compare({ deal: code }),
      api.overlay.ofDeal({ deal: code }),
      api.agreements.get({ deal: code }),
    ]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [page, comparison, overlay, agreement] = answer.data;
  const { deal } = page;
  return (
    <ExplainProvider period={(deal.closed ?? deal.opened).slice(0, 7)}>
      <PageHeader
        title={<span className="[overflow-wrap:anywhere]">{deal.name}</span>}
        above={
          <Link href="/deals" className="text-xs text-muted hover:text-ink">
            {t("deals.back")}
          </Link>
        }
        beside={
          <>
            <span className="text-xs text-faint">{deal.code}</span>
            <Badge tone={deal.state === "open" ? "accent" : "neutral"}>{t(`deals.state_${deal.state}`)}</Badge>
          </>
        }
      />
      <DealStats page={page} />
      <div className="space-y-8 pt-4 pb-8">
        <AgreementSection agreement={agreement} page={page} comparison={comparison} />
        <Section
          title={t("deals.comparison")}
          text={t("deals.comparison_text", { currency: deal.amount.currency })}
          beside={
            <Link href="/deals/schemes" prefetch={false} className="link text-xs">
              {t("deals.to_guide")}
            </Link>
          }
        >
          <ComparisonTable comparison={comparison} />
          <SchemeNotes comparison={comparison} />
        </Section>
        <div>
          <SharesChart comparison={comparison} />
        </div>
        <Section title={t("deals.simulation")} text={t("deals.simulation_text")}>
          <Simulation page={page} comparison={comparison} />
        </Section>
        <Section title={t("deals.touches")} text={t("deals.touches_text")}>
          <Touches page={page} />
        </Section>
        <Section title={t("deals.members")} text={t("deals.members_text")}>
          <MembersTable members={page.members} />
        </Section>
        <Section title={t("deals.accounts")} text={t("deals.accounts_text")}>
          <AccountsTable accounts={page.accounts} />
        </Section>
        <Section title={t("deals.splits")} text={t("deals.splits_text")}>
          <SplitsTable splits={page.splits} />
        </Section>
        {overlay && <OverlayTable page={overlay} of="deal" />}
      </div>
    </ExplainProvider>
  );
}
