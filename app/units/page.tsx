import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { seesAll } from "../_acting/sees-all.ts";
import { Notice } from "../_components/notice.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { Section } from "../_components/section.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { openRoom } from "../_room/open-room.tsx";
import { prepareUnits } from "../_room/prepare-units.ts";
import { ask } from "../_trpc/server.ts";
import { UnitControls } from "./controls.tsx";
import { Multiples } from "./multiples.tsx";
import { loadUnitParams, MOST_BESIDE, unitsAddress } from "./search-params.ts";
import { SideBySide } from "./side-by-side.tsx";
import type { UnitNode } from "./types.ts";
import { UnitsTable } from "./units-table.tsx";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("units.title") };
}

/** Units of one level side by side: small charts, a table, and a few of them product by product. */
export default async function UnitsRoom({ searchParams }: Props) {
  const t = await getTranslations();
  const room = await openRoom("/units", searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const { metric, kind, parent, beside } = await loadUnitParams(searchParams);
  const chosen = beside.slice(0, MOST_BESIDE);
  const answer = await ask((api) =>
    Promise.all([
      api.units.compare({ period, metric, ...(kind !== null && { kind }), ...(parent !== null && { parent }) }),
      api.units.list({ period }),
      chosen.length > 0 ? api.units.sideBySide({ period, units: chosen }) : null,
    ]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [comparison, units, sideBySide] = answer.data;
  const above = new Set(units.flatMap((unit) => unit.parent ?? []));
  const parents = prepareUnits(units).filter(({ code, depth }) => (depth > 0 && above.has(code)) || code === parent);
  const at = units.find(({ code }) => code === parent);
  const products = { href: `/products?${new URLSearchParams({ period, ...(parent !== null && { unit: parent }) })}` };
  const board = { href: `/leaderboard?${new URLSearchParams({ period, ...(parent !== null && { unit: parent }) })}` };
  return (
    <ExplainProvider period={period}>
      <PageHeader
        above={at && <Path at={at} units={units} period={period} root={t((await seesAll()) ? "app.whole_bank" : "app.all_seen")} />}
        title={at?.name ?? t("units.title")}
      />
      <UnitControls period={period} periods={room.periods} parents={parents} levels={comparison.levels} kind={comparison.kind}>
        {comparison.units.length === 0 ? (
          <div className="px-4 py-5 sm:px-6">
            <Notice title={t("units.none_title")}>
              <p>{t("units.none_text")}</p>
              <p className="flex gap-4">
                <Link {...products} className="link">
                  {t("units.its_products")}
                </Link>
                <Link {...board} className="link">
                  {t("units.its_board")}
                </Link>
              </p>
            </Notice>
          </div>
        ) : (
          <div className="space-y-8 py-4">
            {sideBySide && <SideBySide beside={sideBySide} />}
            <div>
              <Multiples comparison={comparison} />
            </div>
            <Section
              title={t("units.table_title")}
              text={t("units.table_text", { most: MOST_BESIDE, currency: comparison.run.baseCurrency })}
            >
              <UnitsTable comparison={comparison} />
            </Section>
          </div>
        )}
      </UnitControls>
    </ExplainProvider>
  );
}

/** The units above one, each leading to its own comparison. */
function Path({ at, units, period, root }: { at: UnitNode; units: readonly UnitNode[]; period: string; root: string }) {
  const above: UnitNode[] = [];
  for (let unit = parentOf(at, units); unit && parentOf(unit, units); unit = parentOf(unit, units)) above.unshift(unit);
  const steps = [{ code: null, name: root }, ...above];
  return (
    <p className="flex flex-wrap gap-x-2 text-xs">
      {steps.map(({ code, name }) => (
        <Link key={code ?? ""} href={unitsAddress("/units", { period, parent: code })} className="link">
          {name}
        </Link>
      ))}
    </p>
  );
}

const parentOf = (unit: UnitNode, units: readonly UnitNode[]): UnitNode | undefined => units.find(({ code }) => code === unit.parent);
