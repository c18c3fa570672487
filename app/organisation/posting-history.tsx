"use client";

import { useTranslations } from "next-intl";
import { useFormat } from "../_format/use-format.ts";
import type { Unit } from "./organisation-data.ts";

type Posting = Readonly<{ unit: string; position: string; from: string; to: string | null }>;

/**
 * Where a manager was posted so far, the latest first. Null while it is on its way: its place is kept, or what stands below would move
 * away from under the pointer.
 */
export function PostingHistory({ postings, units }: { postings: readonly Posting[] | null; units: readonly Unit[] }) {
  const t = useTranslations();
  const format = useFormat();
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return (
    <>
      <h3 className="field-label">{t("organisation.so_far")}</h3>
      <ul className="max-h-32 space-y-0.5 overflow-y-auto">
        {postings === null && <li className="text-muted">{t("app.loading")}</li>}
        {postings?.toReversed().map(({ unit, position, from, to }) => (
          <li key={from}>
            {t("organisation.posting", {
              unit: names.get(unit) ?? unit,
              position,
              from: format.day(from),
              to: to === null ? "open" : format.day(to),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
