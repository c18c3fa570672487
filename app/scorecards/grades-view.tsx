import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import { Stats } from "../_components/stats.tsx";
import { useFormat } from "../_format/use-format.ts";
import { DistributionChart } from "./distribution-chart.tsx";
import { GradesTable } from "./grades-table.tsx";
import { packGrades } from "./pack-grades.ts";
import { prepareNotes } from "./prepare-notes.ts";
import { cardAddress } from "./search-params.ts";
import type { Grades, UnitNames } from "./types.ts";
import { useWords } from "./use-words.ts";

type Props = { grades: Grades; unitNames: UnitNames };

/** A unit's grades: the first figures, how grades are spread, everybody in a table, and what could not be scored. */
export function GradesView({ grades, unitNames }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { run, rows, distributions } = grades;
  if (rows.length === 0) {
    return (
      <div className="px-4 py-5 sm:px-6">
        <Notice title={t("scorecards.nobody_title")}>{t("scorecards.nobody_text", { period: format.period(run.period) })}</Notice>
      </div>
    );
  }
  return (
    <>
      <Summary grades={grades} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-5">
        {distributions.map((one) => (
          <DistributionChart key={one.scheme} distribution={one} />
        ))}
        <GradesTable packed={packGrades(grades)} unitNames={unitNames} />
        <Warnings grades={grades} />
      </div>
    </>
  );
}

function Summary({ grades: { run, rows, bonus, withoutCard } }: { grades: Grades }) {
  const t = useTranslations();
  const format = useFormat();
  const noted = rows.filter(({ notices }) => notices.length > 0).length;
  return (
    <Stats
      stats={[
        {
          key: "managers",
          label: t("scorecards.managers"),
          value: format.count(rows.length),
          below: t("scorecards.without_card", { count: withoutCard }),
        },
        {
          key: "bonuses",
          label: t("scorecards.bonuses"),
          value: bonus && format.figure(bonus),
          unit: bonus?.currency,
          below: bonus === null && t("scorecards.bonuses_none"),
        },
        {
          key: "notes",
          label: t("scorecards.with_notes"),
          value: format.count(noted),
          below: noted > 0 && t("scorecards.with_notes_text"),
        },
        {
          key: "run",
          label: t("app.period"),
          value: format.period(run.period),
          below: t("scorecards.run", { version: run.version, date: format.day(run.calculatedAt.slice(0, 10)) }),
        },
      ]}
    />
  );
}

function Warnings({ grades: { run, rows } }: { grades: Grades }) {
  const t = useTranslations();
  const words = useWords();
  const { notes, more } = prepareNotes(rows, words.notice);
  if (notes.length === 0) return null;
  return (
    <Section title={t("scorecards.notes_title")} text={t("scorecards.notes_text")}>
      <ul className="space-y-2 px-4 sm:px-6">
        {notes.map(({ text, first, others }) => (
          <li key={text} className="max-w-3xl">
            {first.map(({ manager, name }) => (
              <Link key={manager} href={cardAddress(manager, run.period)} prefetch={false} className="link mr-2">
                {name}
              </Link>
            ))}
            {others > 0 && <span className="mr-2">{t("scorecards.notes_others", { count: others })}</span>}
            <span className="text-muted">{text}</span>
          </li>
        ))}
        {more > 0 && <li className="text-muted">{t("scorecards.notes_more", { count: more })}</li>}
      </ul>
    </Section>
  );
}
