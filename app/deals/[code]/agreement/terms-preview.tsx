"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Change } from "../../../_components/change.tsx";
import { useProblemText } from "../../../_explain/problem-text.ts";
import { useFormat } from "../../../_format/use-format.ts";
import type { ParamValues } from "../../../_schemes/param-texts.ts";
import { useTRPC } from "../../../_trpc/provider.tsx";
import type { Agreement, Comparison } from "../../types.ts";
import { amountOf, appliesNow, difference } from "./prepare-agreement.ts";

type Props = { agreement: Agreement; scheme: string; params: ParamValues; names: Comparison["names"] };

/** What each member would get under terms that are being typed, beside what applies now. */
export function TermsPreview({ agreement, scheme, params, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const problemText = useProblemText();
  const trpc = useTRPC();
  const asked = useDeferredValue(JSON.stringify({ [scheme]: params }));
  const { data, error } = useQuery({
    ...trpc.deals.simulate.queryOptions({ deal: agreement.deal, params: JSON.parse(asked) as Record<string, ParamValues> }),
    placeholderData: keepPreviousData,
  });
  const result = data?.schemes.find((one) => one.scheme === scheme);
  const problem = error ? problemText(error) : (result?.reasonAfter ?? null);
  if (problem !== null) return <p className="text-warning">{t("agreement.not_computed", { reason: problem })}</p>;
  const now = appliesNow(agreement)?.gives.amounts ?? null;
  const head = "py-1 pl-3 text-right font-normal";
  return (
    <table aria-label={t("agreement.preview")} aria-busy={!result} className="figures w-full text-left">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 font-normal">
            {t("agreement.preview")}
          </th>
          <th scope="col" className={head}>
            {t("agreement.under_proposal")}
          </th>
          {now && (
            <>
              <th scope="col" className={`hidden @lg:table-cell ${head}`}>
                {t("agreement.now")}
              </th>
              <th scope="col" className={head}>
                {t("agreement.change")}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {(result?.members ?? []).map(({ member, after }) => {
          const before = amountOf(now, member);
          const change = difference(before, after);
          return (
            <tr key={member} className="border-t border-line">
              <th scope="row" className="py-1 font-normal [overflow-wrap:anywhere]">
                {names[member] ?? member}
              </th>
              <td className="py-1 pl-3 text-right font-medium whitespace-nowrap">{after ? format.figure(after) : "–"}</td>
              {now && (
                <>
                  <td className="hidden py-1 pl-3 text-right whitespace-nowrap text-muted @lg:table-cell">
                    {before ? format.figure(before) : "–"}
                  </td>
                  <td className="py-1 pl-3 text-right">{change ? <Change difference={change} /> : "–"}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
