import { COLUMNS, type Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../../../lib/scoring/contribution/facts.ts";
import { differenceOf, type Label, label, type Step, type StepText, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { rational } from "../../../../lib/scoring/money/rational.ts";
import { adjustmentLines, type StoredAdjustment } from "../../../runs/adjustments-repository.ts";
import { adjustmentParts } from "../../runs/index.ts";
import { baseColumn } from "../credit-line.ts";
import type { FigureQuery } from "../figure-query.ts";
import { type Asked, type Explained, figureMissing } from "./explainer.ts";

/** The figures of adjustments, in the order of COLUMNS. */
const FIGURES: readonly string[] = ["adjusted_adb", "adjusted_closing", "adjusted_margin", "adjusted_income"];

/**
 * What an open period carries of the correction of a closed one (`corrects`): the line of the corrected version less that of the closed
 * run, less what closed periods have carried since; each of them opens by itself.
 */
export async function adjustment(asked: Asked): Promise<Explained> {
  const { context, query, run } = asked;
  const column = COLUMNS[FIGURES.indexOf(query.explain)];
  const line = column && (await lineOf(asked));
  if (!column || !line) throw figureMissing(asked);
  const { corrected, closed, carried } = await adjustmentParts(context, run, line);
  const { ofPeriod } = line;
  const keys = keysOf(line);
  const credit = (version: number): FigureQuery => ({ explain: column, period: ofPeriod, version, ...keys });
  const text = (of: Label): StepText => ({ label: of, unit: "money", currency: run.baseCurrency });
  const part = (of: Label, minor: bigint, figure: FigureQuery): Step => stored(text(of), rational(minor), figure);
  const before = [
    part(label("adjusted_closed", { period: ofPeriod, version: closed.version }), amountOf(closed.line, column), credit(closed.version)),
    ...carried.map((one) =>
      part(label("adjusted_carried", { period: one.run.period }), amountOf(one.line, column), {
        explain: query.explain, period: one.run.period, version: one.run.version, corrects: ofPeriod, ...keys,
      }),
    ),
  ]; // biome-ignore format: one figure a line
  const root = differenceOf(text(label("figure_adjustment", { metric: column, period: query.period, of: ofPeriod })), [
    part(
      label("adjusted_corrected", { period: ofPeriod, version: corrected.version }),
      amountOf(corrected.line, column),
      credit(corrected.version),
    ),
    sumOf(text(label("adjusted_before", { period: ofPeriod })), before),
  ]);
  return { root, check: label("check_adjustment", { period: ofPeriod }) };
}

type Line = Pick<StoredAdjustment, "manager" | "unit" | "product" | "currency" | "source">;

const keysOf = ({ manager, unit: booked, product, currency, source }: Line) => ({
  ...(manager === HOUSE ? { house: true as const } : { manager }),
  booked,
  product,
  currency,
  ...(source !== "house" && { source: source as "assigned" | "split" }),
});

const amountOf = (line: Readonly<Record<`base${Capitalize<Column>}Minor`, bigint>> | undefined, column: Column): bigint =>
  line?.[`${baseColumn(column)}Minor`] ?? 0n;

/** The one stored line that the figure names; undefined where there is none that the actor may see. */
async function lineOf({ context, query, run }: Asked): Promise<StoredAdjustment | undefined> {
  const lines = await adjustmentLines(context.database, context.actor.scope, [run.id], { manager: query.house ? HOUSE : query.manager });
  return lines.find(
    ({ ofPeriod, unit, product, currency, source }) =>
      ofPeriod === query.corrects &&
      unit === query.booked &&
      product === query.product &&
      currency === query.currency &&
      source === (query.house ? "house" : query.source),
  );
}
