"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { WarningIcon } from "../_components/icons.tsx";
import { Section } from "../_components/section.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { heatOf } from "./heat.ts";
import type { PackedGrades } from "./pack-grades.ts";
import { cardAddress } from "./search-params.ts";
import type { UnitNames } from "./types.ts";
import { useWords } from "./use-words.ts";

type GradeRow = PackedGrades["rows"][number];

/** Narrow, with heads that wrap: there are many of them, and paper is not wide. */
const METRIC_CELL = "px-1 [&:is(th)]:max-w-24 [&:is(th)]:py-1 [&:is(th)]:whitespace-normal [&_button]:text-right";

type Props = {
  /** PackedGrades as JSON: one text of ten thousand managers is sent and read many times faster than their values */
  packed: string;
  unitNames: UnitNames;
};

/** Managers by metrics: the points of each as a heat table, then score, grade and bonus. */
export function GradesTable({ packed, unitNames }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const words = useWords();
  const grades = useMemo(() => JSON.parse(packed) as PackedGrades, [packed]);
  const { period, rows, bonus } = grades;
  // biome-ignore lint/correctness/useExhaustiveDependencies: formats and words change with the language alone, as t does.
  const columns = useMemo<Column<GradeRow>[]>(() => {
    const unitName = ({ unit }: GradeRow): string => unitNames[unit] ?? unit;
    const figure = (explain: "score" | "grade" | "bonus", row: GradeRow, text: string) => (
      <FigureLink
        target={{ explain, manager: row.manager }}
        label={t("scorecards.explain_figure", { value: text, metric: t(`metric.${explain}`), name: row.name })}
      >
        {text}
      </FigureLink>
    );
    const metrics = grades.columns.map(
      (column, i): Column<GradeRow> => ({
        id: `metric ${column.name}`,
        header: words.metric(column),
        value: ({ points }) => number(points[i] ?? null),
        cell: ({ points }) => <Points points={points[i] ?? null} />,
        from: "md",
        className: METRIC_CELL,
      }),
    );
    return [
      {
        id: "manager",
        header: t("scorecards.manager"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: (row) => (
          <>
            <Link
              href={cardAddress(row.manager, period)}
              prefetch={false}
              className="font-medium whitespace-nowrap hover:text-accent hover:underline"
            >
              {row.name}
            </Link>
            {row.notices.length > 0 && (
              <WarningIcon className="ml-1.5 inline size-3.5 text-warning" aria-label={row.notices.map(words.notice).join(" ")} />
            )}
            <span className="block text-xs text-faint @4xl:hidden">{unitName(row)}</span>
          </>
        ),
      },
      { id: "code", header: t("scorecards.code"), value: ({ manager }) => manager, isHiddenAtFirst: true },
      { id: "unit", header: t("scorecards.unit"), value: unitName, from: "lg", isFilter: true },
      { id: "position", header: t("scorecards.position"), value: ({ position }) => position, isHiddenAtFirst: true, isFilter: true },
      ...metrics,
      {
        id: "score",
        header: t("scorecards.score"),
        value: ({ score }) => number(score),
        cell: (row) => row.score && figure("score", row, format.decimal(row.score)),
      },
      {
        id: "grade",
        header: t("scorecards.grade"),
        value: ({ grade }) => grade,
        isFilter: true,
        cell: (row) => row.grade && <Grade row={row}>{figure("grade", row, row.grade)}</Grade>,
      },
      { id: "earned", header: t("scorecards.earned"), value: ({ earned }) => earned, isHiddenAtFirst: true },
      {
        id: "bonus",
        header: t("scorecards.bonus"),
        value: (row) => row.bonus,
        cell: (row, text) => row.bonus && figure("bonus", row, text),
        total: bonus,
      },
      {
        id: "notes",
        header: t("scorecards.notes"),
        value: ({ notices }) => notices.map(words.notice).join(" ") || null,
        isHiddenAtFirst: true,
      },
    ];
  }, [t, grades, unitNames]);
  return (
    <Section title={t("scorecards.table")} text={t("scorecards.table_text")}>
      <DataTable
        id="grades"
        name={t("scorecards.table")}
        columns={columns}
        rows={rows}
        rowKey={({ manager }) => manager}
        sort={{ id: "score", desc: true }}
        nothingFound={t("scorecards.nothing_found")}
      />
    </Section>
  );
}

/** For the order of the table and for its files alone: what is read is the text. */
const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** Points in a cell that is the deeper the more there are. */
function Points({ points }: { points: string | null }) {
  const format = useFormat();
  if (points === null) return "–";
  return (
    <span className="-my-1 inline-block min-w-15 rounded px-1.5 py-1" style={heatOf(points)}>
      {format.decimal(points)}
    </span>
  );
}

/** A grade, with its place among all grades drawn below it, and beside it the one earned where promotion rules hold another. */
function Grade({ row: { level, grade, earned }, children }: { row: GradeRow; children: ReactNode }) {
  const t = useTranslations();
  return (
    <span className="inline-flex min-w-10 flex-col gap-0.5">
      <span className="whitespace-nowrap">
        <span className="font-medium">{children}</span>
        {earned !== null && earned !== grade && (
          <span className="ml-1.5 hidden text-2xs text-muted @lg:inline">{t("scorecards.earned_as", { grade: earned })}</span>
        )}
      </span>
      {level && (
        <span aria-hidden="true" className="block h-1 w-10 rounded-full bg-sunken">
          <span className="block h-1 rounded-full bg-bar" style={{ width: `${Math.round((100 * level.at) / level.of)}%` }} />
        </span>
      )}
    </span>
  );
}
