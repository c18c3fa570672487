import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { LinkTabs } from "../_components/link-tabs.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { openRoom } from "../_room/open-room.tsx";
import { prepareUnits } from "../_room/prepare-units.ts";
import { ask } from "../_trpc/server.ts";
import { ProductControls } from "./controls.tsx";
import { loadProductParams, productsAddress, VIEWS } from "./search-params.ts";
import { ViewOf } from "./view-of.tsx";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("products.title") };
}

/** What every product contributes, what it is made of, and why it changed. */
export default async function ProductsRoom({ searchParams }: Props) {
  const t = await getTranslations();
  const room = await openRoom("/products", searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const params = await loadProductParams(searchParams);
  const units = await ask((api) => api.units.list({ period }));
  if (!units.ok) return <ProblemNotice problem={units.problem} />;
  const tabs = VIEWS.map((view) => ({
    href: productsAddress("/products", { period, unit: params.unit, against: params.against, view }),
    text: t(`products.view_${view}`),
    isCurrent: view === params.view,
  }));
  return (
    <ExplainProvider period={period}>
      <PageHeader title={t("products.title")}>
        <LinkTabs label={t("products.views")} tabs={tabs} />
      </PageHeader>
      <ProductControls
        period={period}
        periods={room.periods}
        units={prepareUnits(units.data).filter(({ depth }) => depth > 0)}
        isCompared={["products", "waterfall", "why"].includes(params.view)}
      >
        <ViewOf period={period} params={params} units={units.data} />
      </ProductControls>
    </ExplainProvider>
  );
}
