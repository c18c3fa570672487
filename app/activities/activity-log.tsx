"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useState, useTransition } from "react";
import { ForWholeBank } from "../_acting/sight.tsx";
import { buttonClass } from "../_components/button.tsx";
import { ImportsIcon } from "../_components/icons.tsx";
import { Notice } from "../_components/notice.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { Section } from "../_components/section.tsx";
import { useAtRest } from "../_components/use-later.ts";
import { useFormat } from "../_format/use-format.ts";
import { PendingContent } from "../_room/pending-content.tsx";
import { ActivityTable } from "./activity-table.tsx";
import { Calendar } from "./calendar.tsx";
import { KindSums } from "./kind-sums.tsx";
import { LogControls } from "./log-controls.tsx";
import type { Activity, Choice, Listed, Month, Words } from "./log-data.ts";
import { QuickEntry } from "./quick-entry.tsx";
import { logParsers } from "./search-params.ts";

const loadActivityDialog = () => import("./activity-dialog.tsx").then((module) => module.ActivityDialog);
const ActivityDialog = dynamic(loadActivityDialog, { ssr: false });

type Props = {
  month: Month;
  listed: Listed;
  words: Words;
  managers: readonly Choice[];
  day: string | null;
  kind: string | null;
  firstWeekday: number;
};

/** The room: an entry line, a month as a calendar with its sums, and the activities of the month or a day. */
export function ActivityLog({ month, listed, words, managers, day, kind, firstWeekday }: Props) {
  const t = useTranslations();
  useAtRest(loadActivityDialog);
  const format = useFormat();
  const [isPending, startTransition] = useTransition();
  const [, setParams] = useQueryStates(logParsers, { shallow: false, history: "push", scroll: false, startTransition });
  const [opened, setOpened] = useState<Activity | null>(null);
  const [only] = managers.length === 1 ? managers : [];
  const span = day === null ? format.period(month.month) : format.day(day);
  return (
    <>
      <PageHeader
        title={t("activities.title")}
        beside={
          <ForWholeBank>
            <Link href="/imports?kind=activities" className={buttonClass("secondary", "no-print ml-auto")}>
              <ImportsIcon className="size-4" />
              {t("activities.import")}
            </Link>
          </ForWholeBank>
        }
      />
      <ForWholeBank>
        <QuickEntry words={words} manager={month.manager ? { ...month.manager, detail: null } : (only ?? null)} />
      </ForWholeBank>
      <LogControls month={month} kind={kind} onChange={setParams} />
      <PendingContent isPending={isPending}>
        <div className="grid gap-y-6 pt-4 @4xl:grid-cols-[minmax(0,1fr)_20rem]">
          <Section title={t("activities.calendar")} text={t("activities.calendar_text")}>
            <Calendar
              month={month}
              kind={kind}
              day={day}
              firstWeekday={firstWeekday}
              onDay={(chosen) => setParams({ day: chosen, month: month.month })}
              onMonth={(chosen) => setParams({ month: chosen, day: null })}
            />
          </Section>
          <KindSums month={month} kind={kind} onKind={(chosen) => setParams({ kind: chosen })} />
        </div>
        <Section
          className="pt-6 pb-8"
          title={t("activities.list_of", { span })}
          text={listed.more ? t("activities.more", { count: listed.activities.length }) : undefined}
          beside={
            day !== null && (
              <button type="button" className={buttonClass("quiet")} onClick={() => setParams({ day: null })}>
                {t("activities.whole_month", { month: format.period(month.month) })}
              </button>
            )
          }
        >
          <ActivityTable
            activities={listed.activities}
            month={month.month}
            onOpen={setOpened}
            empty={
              <div className="px-4 sm:px-6">
                <Notice title={t("activities.empty_title", { span })}>{t("activities.empty_text")}</Notice>
              </div>
            }
          />
        </Section>
      </PendingContent>
      {opened && <ActivityDialog key={opened.id} activity={opened} words={words} onClose={() => setOpened(null)} />}
    </>
  );
}
