import { useTranslations } from "next-intl";
import { Notice } from "../../_components/notice.tsx";
import type { Names } from "../../_explain/explain-provider.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { toSource } from "../../_explain/target.ts";
import { useFormat } from "../../_format/use-format.ts";
import { COLUMNS, type Line, type ManagerData } from "./page-data.ts";

type Props = { page: ManagerData; names: Names };

/** Credit line by line, in base currency so that columns add up; what was in another currency stands below in its own. */
export function FigureTable({ page: { run, manager, lines, totals }, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  if (!totals) {
    return (
      <div className="px-4 sm:px-6">
        <Notice title={t("manager.no_lines_title", { period: format.period(run.period) })}>
          {t("manager.no_lines_text", { name: manager.name })}
        </Notice>
      </div>
    );
  }
  return (
    <section aria-labelledby="figures">
      <div className="px-4 pb-2 sm:px-6">
        <h2 id="figures" className="font-medium">
          {t("manager.figures")}
        </h2>
        <p id="figures-caption" className="text-xs text-muted">
          {t("manager.figures_text", { currency: run.baseCurrency, version: run.version, date: format.day(run.calculatedAt) })}
        </p>
      </div>
      <div className="overflow-x-auto">
        <table className="grid-table" aria-labelledby="figures" aria-describedby="figures-caption">
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 pl-4! sm:pl-6!">
                {t("manager.product")}
              </th>
              <th scope="col" className="hidden @2xl:table-cell">
                {t("manager.unit")}
              </th>
              <th scope="col" className="hidden @2xl:table-cell">
                {t("manager.source")}
              </th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="number last:pr-4! sm:last:pr-6!">
                  {t(`metric.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <FigureRow
                key={[line.product, line.unit, line.currency, line.source].join(" ")}
                line={line}
                baseCurrency={run.baseCurrency}
                names={names}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="sticky left-0 bg-surface pl-4! sm:pl-6!">
                {t("manager.total")}
              </th>
              <td className="hidden @2xl:table-cell" />
              <td className="hidden @2xl:table-cell" />
              {COLUMNS.map((column) => (
                <td key={column} className="number last:pr-4! sm:last:pr-6!">
                  <FigureLink
                    target={{ explain: column }}
                    label={t("manager.explain_total", { value: format.figure(totals[column]), metric: t(`metric.${column}`) })}
                  >
                    {format.figure(totals[column])}
                  </FigureLink>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function FigureRow({ line, baseCurrency, names }: { line: Line; baseCurrency: string; names: Names }) {
  const t = useTranslations();
  const format = useFormat();
  const { product, unit, currency, source, own, base } = line;
  const productName = names.products[product] ?? product;
  const unitName = names.units[unit] ?? unit;
  const sourceName = t(`source.${source}`);
  return (
    <tr>
      <th scope="row" className="sticky left-0 bg-surface pl-4! font-normal whitespace-nowrap sm:pl-6!">
        {productName} <span className="hidden text-xs text-faint @2xl:inline">{product}</span>
        <span className="block text-xs text-faint @2xl:hidden">
          {unitName} · {sourceName}
        </span>
      </th>
      <td className="hidden whitespace-nowrap @2xl:table-cell">
        {unitName} <span className="text-xs text-faint">{unit}</span>
      </td>
      <td className="hidden whitespace-nowrap text-muted @2xl:table-cell">{sourceName}</td>
      {COLUMNS.map((column) => (
        <td key={column} className="number last:pr-4! sm:last:pr-6!">
          <FigureLink
            target={{ explain: column, product, unit, currency, source: toSource(source) }}
            label={t("manager.explain_line", {
              value: format.figure(base[column]),
              metric: t(`metric.${column}`),
              product: productName,
              unit: unitName,
              source: sourceName,
            })}
          >
            {format.figure(base[column])}
          </FigureLink>
          {currency !== baseCurrency && (
            <span className="block text-xs text-faint">
              {t("manager.in_own_currency", { value: format.figure(own[column]), currency })}
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}
