import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { fromDay } from "../../lib/scoring/periods/day.ts";
import { isPeriodCode, monthPeriod, monthsOf, parsePeriod } from "../../lib/scoring/periods/period.ts";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { FirstMinutes } from "../_setup/first-minutes.tsx";
import { type Api, ask } from "../_trpc/server.ts";
import { ActivityLog } from "./activity-log.tsx";
import { dayAfter, firstWeekdayOf } from "./prepare-calendar.ts";
import { loadLogParams } from "./search-params.ts";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("activities.title") };
}

/** What managers did: entering it, and a month of it. */
export default async function ActivitiesPage({ searchParams }: Props) {
  const params = await loadLogParams(searchParams);
  const answer = await ask((api) => load(api, params));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const { month, listed, words, managers } = answer.data;
  if (managers.choices.length === 0) return <FirstMinutes />;
  return (
    <ExplainProvider period={month.month}>
      <ActivityLog
        month={month}
        listed={listed}
        words={words}
        managers={managers.choices}
        day={params.day}
        kind={params.kind}
        firstWeekday={firstWeekdayOf(await getLocale())}
      />
    </ExplainProvider>
  );
}

type Params = Awaited<ReturnType<typeof loadLogParams>>;

async function load(api: Api, { period, month: chosen, day, manager: managerCode, kind: kindName, client: clientCode }: Params) {
  const manager = managerCode ?? undefined;
  const client = clientCode ?? undefined;
  const kind = kindName ?? undefined;
  const [month, words, managers] = await Promise.all([
    api.activities.month({ month: chosen ?? day?.slice(0, 7) ?? lastMonthOf(period), manager, client }),
    api.activities.words({ manager }),
    api.activities.suggest({ what: "manager", typed: "" }),
  ]);
  const span = day === null ? { from: month.from, to: month.to } : { from: day, to: dayAfter(day) };
  return { month, words, managers, listed: await api.activities.list({ ...span, manager, kind, client }) };
}

function lastMonthOf(period: string | null): string | undefined {
  if (period === null || !isPeriodCode(period)) return undefined;
  const last = monthsOf(parsePeriod(period)).at(-1);
  return last === undefined ? undefined : fromDay(monthPeriod(last).start).slice(0, 7);
}
