import Link from "next/link";
import { useTranslations } from "next-intl";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Figure } from "../_format/figures.ts";
import { useFormat } from "../_format/use-format.ts";
import { Movement } from "./movement.tsx";
import { prepareBars } from "./prepare-bars.ts";
import type { Metric } from "./search-params.ts";

export type Place = Readonly<{
  manager: string;
  name: string;
  unit: string;
  position: string;
  rank: number;
  tied: number;
  movement: number | null;
  value: Figure;
}>;

type Props = {
  metric: Metric;
  period: string;
  isCompared: boolean;
  places: readonly Place[];
  total: Figure | null;
  unitNames: Readonly<Record<string, string>>;
};

/** The board itself: one row a manager, the figure with its bar, the total below. Phones see the narrow columns only. */
export function BoardTable({ metric, period, isCompared, places, total, unitNames }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const bars = prepareBars(places.map(({ value }) => value));
  return (
    <table className="grid-table" aria-describedby="board-caption">
      <thead className="[&_th]:sticky [&_th]:top-0 [&_th]:z-10">
        <tr>
          <th scope="col" className="number w-10 pl-4! sm:pl-6!">
            {t("leaderboard.rank")}
          </th>
          {isCompared && (
            <th scope="col" className="w-10 px-1!">
              <span className="sr-only">{t("leaderboard.movement")}</span>
            </th>
          )}
          <th scope="col">{t("leaderboard.manager")}</th>
          <th scope="col" className="hidden @xl:table-cell">
            {t("leaderboard.booking_unit")}
          </th>
          <th scope="col" className="hidden @4xl:table-cell">
            {t("leaderboard.position")}
          </th>
          <th scope="col" className="hidden @lg:table-cell">
            <span className="sr-only">{t("leaderboard.share_of_best")}</span>
          </th>
          <th scope="col" className="number pr-4! sm:pr-6!">
            {t(`metric.${metric}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ manager, name, unit, position, rank, tied, movement, value }, index) => (
          <tr key={manager}>
            <td className="number pl-4! text-muted sm:pl-6!">
              {tied > 1 ? (
                <>
                  <span aria-hidden="true">{`=${rank}`}</span>
                  <span className="sr-only">{t("leaderboard.tied", { rank, count: tied })}</span>
                </>
              ) : (
                rank
              )}
            </td>
            {isCompared && (
              <td className="w-10 px-1!">
                <Movement places={movement} />
              </td>
            )}
            <th scope="row" className="font-normal">
              <Link
                href={`/managers/${encodeURIComponent(manager)}?period=${period}`}
                prefetch={false}
                className="font-medium whitespace-nowrap hover:text-accent hover:underline"
              >
                {name}
              </Link>{" "}
              <span className="hidden text-xs text-faint @2xl:inline">{manager}</span>
              <span className="block text-xs text-faint @xl:hidden">{unitNames[unit] ?? unit}</span>
            </th>
            <td className="hidden max-w-40 truncate text-muted @xl:table-cell">{unitNames[unit] ?? unit}</td>
            <td className="hidden text-muted @4xl:table-cell">{position}</td>
            <td className="hidden w-[18%] pr-0! @lg:table-cell">
              <Bar {...bars[index]} />
            </td>
            <td className="number w-px pr-4! font-medium sm:pr-6!">
              <FigureLink
                target={{ explain: metric, manager }}
                label={t("leaderboard.explain_figure", { value: format.figure(value), metric: t(`metric.${metric}`), name })}
              >
                {format.figure(value)}
              </FigureLink>
            </td>
          </tr>
        ))}
      </tbody>
      {total && <TotalRow isCompared={isCompared} text={format.figure(total)} />}
    </table>
  );
}

const Bar = ({ width = 0, isNegative = false }: { width?: number; isNegative?: boolean }) => (
  <div
    aria-hidden="true"
    className={`h-1 min-w-px rounded-full ${isNegative ? "bg-line-strong" : "bg-bar"}`}
    style={{ width: `${width}%` }}
  />
);

/** The same cells as above, so that no column changes its width. */
function TotalRow({ isCompared, text }: { isCompared: boolean; text: string }) {
  const t = useTranslations();
  return (
    <tfoot>
      <tr>
        <td />
        {isCompared && <td />}
        <th scope="row">{t("leaderboard.total")}</th>
        <td className="hidden @xl:table-cell" />
        <td className="hidden @4xl:table-cell" />
        <td className="hidden @lg:table-cell" />
        <td className="number pr-4! sm:pr-6!">{text}</td>
      </tr>
    </tfoot>
  );
}
