"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CheckIcon } from "../_components/icons.tsx";
import { Section } from "../_components/section.tsx";
import { useFormat } from "../_format/use-format.ts";
import { useTRPC } from "../_trpc/provider.tsx";
import { FirstRun } from "./first-run.tsx";
import type { Part, SetupStatus } from "./setup-status.ts";

const ASK_AGAIN_MS = 3_000;

type Props = { initial: SetupStatus; kindNames: Readonly<Record<string, string>> };

/** What a first run needs, ticked as it comes in, from here, the command line or another system; and then the first run. */
export function Checklist({ initial, kindNames }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const { data: status = initial } = useQuery({
    ...trpc.setup.status.queryOptions(),
    initialData: initial,
    staleTime: 0,
    refetchInterval: ASK_AGAIN_MS,
  });
  const needed = status.parts.filter((part) => part.needed);
  const there = needed.filter(({ isThere }) => isThere).length;
  const parts = (own: readonly Part[], label: string) => (
    <ul aria-label={label} className="border-t border-line">
      {own.map((part) => (
        <PartRow key={part.kind} part={part} name={kindNames[part.kind] ?? part.kind} status={status} />
      ))}
    </ul>
  );
  return (
    <>
      <Section
        title={t("setup.checklist")}
        text={<span aria-live="polite">{t("setup.checklist_text", { there, needed: needed.length })}</span>}
        className="pt-4"
      >
        {parts(needed, t("setup.checklist"))}
      </Section>
      <FirstRun status={status} />
      <Section title={t("setup.optional")} text={t("setup.optional_text")} className="pt-4">
        {parts(
          status.parts.filter((part) => !part.needed),
          t("setup.optional"),
        )}
      </Section>
    </>
  );
}

function PartRow({ part: { kind, count, isThere }, name, status }: { part: Part; name: string; status: SetupStatus }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-0.5 border-b border-line px-4 py-2 sm:px-6 @2xl:grid-cols-[auto_8rem_1fr_auto]">
      <span
        className={`grid size-5 shrink-0 place-items-center rounded-full border ${isThere ? "border-transparent bg-accent text-on-accent" : "border-line-strong"}`}
      >
        {isThere && <CheckIcon className="size-3" />}
        <span className="sr-only">{t(isThere ? "setup.there" : "setup.missing")}</span>
      </span>
      <span className="font-medium">{name}</span>
      <span className="col-span-2 col-start-2 row-start-2 min-w-0 text-muted @2xl:col-span-1 @2xl:col-start-3 @2xl:row-start-1">
        {t(WHY[kind])}
      </span>
      <span className="figures text-right @2xl:col-start-4">
        {isThere ? (
          countText()
        ) : (
          <Link href="/imports" className="link text-xs">
            {t("setup.import_them")}
          </Link>
        )}
      </span>
    </li>
  );

  function countText(): string {
    if (kind === "balances" && status.balances)
      return t("setup.balances_there", { count, first: format.period(status.balances.first), last: format.period(status.balances.last) });
    return format.count(count);
  }
}

const WHY = {
  units: "setup.why_units",
  managers: "setup.why_managers",
  products: "setup.why_products",
  clients: "setup.why_clients",
  accounts: "setup.why_accounts",
  assignments: "setup.why_assignments",
  balances: "setup.why_balances",
  rates: "setup.why_rates",
  fx: "setup.why_fx",
  income: "setup.why_income",
  activities: "setup.why_activities",
  deals: "setup.why_deals",
  deal_members: "setup.why_deals",
  deal_accounts: "setup.why_deals",
  deal_splits: "setup.why_deals",
  targets: "setup.why_deals",
  ratings: "setup.why_deals",
} as const satisfies Record<Part["kind"], string>;
