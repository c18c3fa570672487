import { redirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import type { ReactElement } from "react";
import type { PeriodOption } from "../_components/period-select.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { FirstMinutes } from "../_setup/first-minutes.tsx";
import { ask } from "../_trpc/server.ts";

type Opened = { ok: true; period: string; periods: readonly PeriodOption[] } | { ok: false; instead: ReactElement };

/**
 * What every room that shows a period begins with: the calculated periods, and the one in the address. Without one there, the
 * address is completed with the newest: a link that is sent to somebody must go on meaning the same. `instead` is what to show
 * where there is no period at all, or no answer.
 */
export async function openRoom(path: string, searchParams: Promise<SearchParams>): Promise<Opened> {
  const listed = await ask((api) => api.periods.list());
  if (!listed.ok) return { ok: false, instead: <ProblemNotice problem={listed.problem} /> };
  const [newest] = listed.data;
  if (!newest) return { ok: false, instead: <FirstMinutes /> };
  const params = await plain(searchParams);
  if (params.period === undefined) redirect(`${path}?${new URLSearchParams({ ...params, period: newest.period })}`);
  return { ok: true, period: params.period, periods: listed.data };
}

/** The parameters that stand in the address once. */
async function plain(searchParams: Promise<SearchParams>): Promise<Record<string, string>> {
  const entries = Object.entries(await searchParams).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(entries);
}
