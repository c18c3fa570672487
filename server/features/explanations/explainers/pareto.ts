import { label, quotientOf, type Step, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { rational } from "../../../../lib/scoring/money/rational.ts";
import { MEASURES, type Measure, type ParetoOf, type ParetoPage, paretoOf } from "../../products/index.ts";
import type { FigureQuery } from "../figure-query.ts";
import { type Asked, type Explained, figureMissing } from "./explainer.ts";

/** What those who make most make together, down to the one that the query names, as a part of what all make. */
export async function cumulativeShare(asked: Asked): Promise<Explained> {
  const { query } = asked;
  const of: ParetoOf = query.product !== undefined ? "product" : query.client !== undefined ? "client" : "manager";
  const code = query.product ?? query.client ?? query.manager ?? "";
  if (of === "manager" && query.manager === undefined && !query.house) throw figureMissing(asked);
  const { entries, totalMinor } = await asShown(asked, of);
  const last = entries.findIndex(({ item }) => item.code === code);
  if (last < 0 || totalMinor <= 0n) throw figureMissing(asked);
  const text = { unit: "money" as const, currency: asked.run.baseCurrency };
  const parts = entries.slice(0, last + 1).map(({ item, minor }) => part(asked, of, item.code, minor));
  const whole = stored(
    { label: label("figure_total", { metric: query.explain, period: query.period }), ...text },
    rational(totalMinor),
    figureOf(asked, {}),
  );
  const name = label("figure_reading", { metric: query.explain, as: "cumulative", period: query.period });
  const root = quotientOf({ label: name, unit: "share" }, [
    sumOf({ label: label("those_so_far", { count: parts.length }), ...text }, parts),
    whole,
  ]);
  return { root, check: label("check_ratio") };
}

/** What those lose who make a loss: `of` says whose. */
export async function lostSum(asked: Asked): Promise<Explained> {
  const of = asked.query.of;
  if (of === undefined) throw figureMissing(asked);
  const losers = (await asShown(asked, of)).entries.filter(({ minor }) => minor < 0n);
  if (losers.length === 0) throw figureMissing(asked);
  const name = label("figure_reading", { metric: asked.query.explain, as: "lost", period: asked.query.period });
  const parts = losers.map(({ item, minor }) => part(asked, of, item.code, minor));
  return { root: sumOf({ label: name, unit: "money", currency: asked.run.baseCurrency }, parts), check: label("check_ratio") };
}

/** The order as the products' room has it. It is that of the latest run: of an earlier version it is not worked out. */
async function asShown(asked: Asked, of: ParetoOf): Promise<ParetoPage> {
  const { context, query, run } = asked;
  const measure: Measure | undefined = MEASURES.find((one) => one === query.explain);
  if (measure === undefined) throw figureMissing(asked);
  const page = await paretoOf(context, { period: query.period, of, measure, unit: query.unit });
  if (page.run.id !== run.id) throw figureMissing(asked);
  return page;
}

function part(asked: Asked, of: ParetoOf, code: string, minor: bigint): Step {
  const whose =
    of === "product" ? { product: code } : of === "client" ? { client: code } : code === "" ? { house: true as const } : { manager: code };
  const name =
    of === "product"
      ? label("total_product", { product: code })
      : of === "client"
        ? label("side_client", { client: code })
        : code === ""
          ? label("side_houses")
          : label("side_manager", { manager: code });
  return stored({ label: name, unit: "money", currency: asked.run.baseCurrency }, rational(minor), figureOf(asked, whose));
}

function figureOf({ query: { explain, period, unit }, run }: Asked, whose: Partial<FigureQuery>): FigureQuery {
  return { explain, period, version: run.version, unit, ...whose };
}
