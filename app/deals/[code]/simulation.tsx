"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../_components/button.tsx";
import { ChoiceField } from "../../_components/field.tsx";
import { Notice } from "../../_components/notice.tsx";
import { useProblemText } from "../../_explain/problem-text.ts";
import { ParamsFields } from "../../_schemes/params-fields.tsx";
import { useTRPC } from "../../_trpc/provider.tsx";
import type { Comparison, DealPage } from "../types.ts";
import { keysOf, nothingTried, type Tried, textsOf, toInput } from "./simulation-form.ts";
import { SimulationMembers } from "./simulation-members.tsx";
import { SimulationResult } from "./simulation-result.tsx";
import { SimulationTouches } from "./simulation-touches.tsx";

type Props = { page: DealPage; comparison: Comparison };

/** A copy of the deal to change: who would gain and who would lose. Nothing of it is stored. */
export function Simulation({ page, comparison }: Props) {
  const t = useTranslations();
  const problemText = useProblemText();
  const first = comparison.schemes.find(({ isAgreed }) => isAgreed) ?? comparison.schemes[0];
  const [tried, setTried] = useState(() => nothingTried(first?.scheme ?? ""));
  const [asked, setAsked] = useState<Tried | null>(null);
  const trpc = useTRPC();
  const input = toInput(page.deal.code, asked ?? tried);
  const { data, error, isFetching } = useQuery({ ...trpc.deals.simulate.queryOptions(input), enabled: asked !== null });
  const change = (part: Partial<Tried>): void => setTried((before) => ({ ...before, ...part }));
  const chosen = comparison.schemes.find(({ scheme }) => scheme === tried.scheme) ?? first;
  if (!chosen) return null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(tried);
  };
  const reset = (): void => {
    setTried(nothingTried(tried.scheme));
    setAsked(null);
  };
  // What was changed since is not worked out yet: the last answer would mislead.
  const isCurrent = asked !== null && JSON.stringify(toInput(page.deal.code, tried)) === JSON.stringify(input);
  const result = !isCurrent ? undefined : data?.schemes.find(({ scheme }) => scheme === tried.scheme);
  return (
    <form onSubmit={submit} className="space-y-5">
      <div className="space-y-4 px-4 sm:px-6">
        <ChoiceField
          label={t("deals.scheme")}
          value={tried.scheme}
          onChange={(event) => change({ scheme: event.target.value })}
          className="max-w-xs"
        >
          {comparison.schemes.map(({ scheme, isAgreed }) => (
            <option key={scheme} value={scheme}>
              {isAgreed ? t("deals.scheme_agreed", { scheme: t(`scheme.${scheme}`) }) : t(`scheme.${scheme}`)}
            </option>
          ))}
        </ChoiceField>
        {chosen.form.length > 0 && (
          <ParamsFields
            form={chosen.form}
            texts={tried.params[chosen.scheme] ?? textsOf(chosen)}
            onChange={(texts) => change({ params: { ...tried.params, [chosen.scheme]: texts } })}
            keys={keysOf(page, tried)}
          />
        )}
        <SimulationMembers page={page} tried={tried} onChange={change} />
        <SimulationTouches page={page} tried={tried} onChange={change} />
        <div className="flex gap-2">
          <Button type="submit" variant="primary" busy={isFetching}>
            {t("deals.simulate")}
          </Button>
          <Button variant="quiet" onClick={reset}>
            {t("deals.start_over")}
          </Button>
        </div>
        {error && <Notice as="h3" tone="danger" title={problemText(error)} />}
      </div>
      {result && data && !error && <SimulationResult input={input} result={result} names={data.names} />}
    </form>
  );
}
