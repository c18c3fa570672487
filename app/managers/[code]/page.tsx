import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { EmptyDatabase } from "../../_components/empty-database.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { ExplainProvider, type Names } from "../../_explain/explain-provider.tsx";
import { ask } from "../../_trpc/server.ts";
import { ActivityTable } from "./activity-table.tsx";
import { FigureTable } from "./figure-table.tsx";
import { ManagerHeader } from "./manager-header.tsx";
import { Summary } from "./summary.tsx";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

const loadParams = createLoader({ period: parseAsString });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).code) };
}

/** What one manager contributed in a period, every figure with its explanation. */
export default async function ManagerPage({ params, searchParams }: Props) {
  const code = decodeURIComponent((await params).code);
  const { period } = await loadParams(searchParams);
  const listed = await ask((api) => api.periods.list());
  if (!listed.ok) return <ProblemNotice problem={listed.problem} />;
  const [newest] = listed.data;
  if (!newest) return <EmptyDatabase />;
  if (period === null) redirect(`/managers/${encodeURIComponent(code)}?period=${newest.period}`);

  const answer = await ask((api) =>
    Promise.all([api.manager.get({ manager: code, period }), api.units.list({ period }), api.products.list({ period })]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [page, units, products] = answer.data;
  const names: Names = { managers: { [code]: page.manager.name }, units: namesOf(units), products: namesOf(products) };
  return (
    <ExplainProvider period={period} manager={code} names={names}>
      <ManagerHeader manager={page.manager} period={period} periods={listed.data} unitNames={names.units} />
      <Summary totals={page.totals} activities={page.activities.total} />
      <div className="space-y-8 py-5">
        <FigureTable page={page} names={names} />
        <ActivityTable page={page} />
      </div>
    </ExplainProvider>
  );
}

const namesOf = (items: readonly { code: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(items.map(({ code, name }) => [code, name]));
