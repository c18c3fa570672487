import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Badge } from "../../_components/badge.tsx";
import { PageHeader } from "../../_components/page-header.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { ExplainProvider } from "../../_explain/explain-provider.tsx";
import { OverlaySums } from "../../_overlay/overlay-sums.tsx";
import { openRoom } from "../../_room/open-room.tsx";
import { prepareUnits } from "../../_room/prepare-units.ts";
import { ask } from "../../_trpc/server.ts";
import { ProductControls } from "../controls.tsx";
import { MatrixView } from "../matrix-view.tsx";
import { ProductHolders } from "../product-holders.tsx";
import { ProductSeries } from "../product-series.tsx";
import { ProductStats } from "../product-stats.tsx";
import { loadProductParams, productsAddress } from "../search-params.ts";
import { WhyView } from "../why-view.tsx";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).code) };
}

/** One product: its figures and periods, why its margin changed, where it is booked and who holds it. */
export default async function ProductRoom({ params, searchParams }: Props) {
  const t = await getTranslations();
  const code = decodeURIComponent((await params).code);
  const path = `/products/${encodeURIComponent(code)}`;
  const room = await openRoom(path, searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const { unit, against } = await loadProductParams(searchParams);
  const where = unit === null ? {} : { unit };
  const compared = { period, ...where, ...(against !== null && { against }) };
  const answer = await ask((api) =>
    Promise.all([
      api.products.get({ period, product: code, ...where }),
      api.products.figures(compared),
      api.products.change(compared),
      api.units.matrix({ period, product: code, ...where }),
      api.units.list({ period }),
      api.overlay.sums({ period, product: code, ...where }),
    ]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [page, { products, before, run }, change, matrix, units, overlay] = answer.data;
  const figures = products.find(({ product }) => product === code);
  const own = change.products.find(({ product }) => product === code);
  const parents = [...new Set(units.flatMap(({ parent }) => parent ?? []))];
  return (
    <ExplainProvider period={period}>
      <PageHeader
        above={
          <Link href={productsAddress("/products", { period, unit })} className="link text-xs">
            {t("products.back")}
          </Link>
        }
        title={page.product.name}
        beside={
          <>
            <span className="text-muted">{page.product.code}</span>
            <Badge>{page.product.family}</Badge>
            <Badge>{t("products.side", { side: page.product.side })}</Badge>
          </>
        }
      />
      <ProductControls period={period} periods={room.periods} units={prepareUnits(units).filter(({ depth }) => depth > 0)} isCompared>
        {figures && (
          <ProductStats
            now={figures.now}
            before={figures.before}
            marginRate={figures.marginRate}
            marginRateBefore={figures.marginRateBefore}
            against={before?.period ?? null}
            currency={run.baseCurrency}
            name={page.product.name}
            where={{ ...where, product: code }}
          />
        )}
        <div className="space-y-8 py-4">
          <div>
            <ProductSeries page={page} where={where} />
          </div>
          {own && <WhyView change={change} where={where} product={own} />}
          {matrix.rows.length > 0 && <MatrixView matrix={matrix} parents={parents} address={productsAddress(path, { period, against })} />}
          <ProductHolders page={page} where={where} />
          <OverlaySums overlay={overlay} about={{ ...where, product: code }} />
        </div>
      </ProductControls>
    </ExplainProvider>
  );
}
