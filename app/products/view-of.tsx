import { getTranslations } from "next-intl/server";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ask } from "../_trpc/server.ts";
import { Families } from "./families.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { ParetoView } from "./pareto-view.tsx";
import { ProductStats } from "./product-stats.tsx";
import { ProductsTable } from "./products-table.tsx";
import { type loadProductParams, productsAddress } from "./search-params.ts";
import { WaterfallView } from "./waterfall-view.tsx";
import { WhyView } from "./why-view.tsx";

type Props = {
  period: string;
  params: Awaited<ReturnType<typeof loadProductParams>>;
  units: readonly Readonly<{ parent: string | null }>[];
};

/** The chosen view of the room, with what it needs and nothing else. */
export async function ViewOf({ period, params, units }: Props) {
  const { view, of, measure } = params;
  const where = params.unit === null ? {} : { unit: params.unit };
  const input = { period, ...where, ...(params.against !== null && { against: params.against }) };
  switch (view) {
    case "pareto": {
      const answer = await ask((api) => api.products.pareto({ period, of, measure, ...where }));
      return answer.ok ? <ParetoView pareto={answer.data} where={where} /> : <ProblemNotice problem={answer.problem} />;
    }
    case "by_unit": {
      const answer = await ask((api) => api.units.matrix({ period, ...where }));
      if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
      const parents = [...new Set(units.flatMap(({ parent }) => parent ?? []))];
      return <MatrixView matrix={answer.data} parents={parents} address={productsAddress("/products", { period, view })} />;
    }
    case "why": {
      const answer = await ask((api) => api.products.change(input));
      return answer.ok ? <WhyView change={answer.data} where={where} /> : <ProblemNotice problem={answer.problem} />;
    }
    default:
      return <Figures input={input} where={where} isWaterfall={view === "waterfall"} />;
  }
}

type FiguresProps = { input: { period: string; unit?: string; against?: string }; where: { unit?: string }; isWaterfall: boolean };

async function Figures({ input, where, isWaterfall }: FiguresProps) {
  const t = await getTranslations();
  const answer = await ask((api) => api.products.figures(input));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const page = answer.data;
  if (isWaterfall) return <WaterfallView page={page} where={where} />;
  return (
    <>
      <ProductStats
        {...page.total}
        against={page.before?.period ?? null}
        currency={page.run.baseCurrency}
        name={t("products.all")}
        where={where}
      />
      <div className="pt-3">
        <ProductsTable page={page} where={where} />
        <Families products={page.products} where={where} />
      </div>
    </>
  );
}
