"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Segmented } from "../../_components/segmented.tsx";
import type { Holdings } from "../organisation-data.ts";

type By = "all" | "clients" | "products";
type Props = {
  by: By;
  onBy: (by: By) => void;
  codes: readonly string[];
  onCodes: (codes: readonly string[]) => void;
  /** null until it is known who gives */
  holdings: Holdings | null;
  isLoading: boolean;
};

/** What is handed over: everything, some clients or some products. */
export function SelectionField({ by, onBy, codes, onCodes, holdings, isLoading }: Props) {
  const t = useTranslations();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const all = by === "clients" ? (holdings?.clients ?? []) : (holdings?.products ?? []);
  const listed = all.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted));
  const toggle = (code: string): void => onCodes(codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]);
  return (
    <div className="space-y-2 @2xl:col-span-2 @4xl:col-span-4">
      <div className="flex flex-wrap items-center gap-3">
        <span className="field-label mb-0!">{t("organisation.what")}</span>
        <Segmented
          label={t("organisation.what")}
          name="selection"
          value={by}
          onChange={onBy}
          options={[
            ["all", t("organisation.everything")],
            ["clients", t("organisation.some_clients")],
            ["products", t("organisation.some_products")],
          ]}
        />
        <span className="text-xs text-muted" aria-live="polite">
          {holdings && !isLoading && t("organisation.holds", { clients: holdings.clients.length, accounts: accountsOf(holdings) })}
        </span>
      </div>
      {by !== "all" && holdings && (
        <fieldset className="max-w-2xl rounded-md border border-line">
          <legend className="sr-only">{t(by === "clients" ? "organisation.some_clients" : "organisation.some_products")}</legend>
          <div className="flex items-center gap-2 border-b border-line p-1.5">
            <input
              type="search"
              value={search}
              onChange={({ target }) => setSearch(target.value)}
              aria-label={t("organisation.search")}
              placeholder={t("organisation.search")}
              className="control min-w-0 flex-1"
            />
            <span className="px-1 text-xs whitespace-nowrap text-muted" aria-live="polite">
              {t("organisation.chosen", { count: codes.length, total: all.length })}
            </span>
          </div>
          <div className="max-h-64 overflow-y-auto p-1">
            {listed.map(({ code, name, accounts }) => (
              <label
                key={code}
                className="flex min-h-7 items-center gap-2 rounded-sm px-1.5 [contain-intrinsic-block-size:1.75rem] [content-visibility:auto] hover:bg-sunken"
              >
                <input type="checkbox" checked={codes.includes(code)} onChange={() => toggle(code)} className="size-4 accent-accent" />
                <span className="min-w-0 flex-1 truncate">{name}</span>
                <span className="text-xs text-faint">{t("organisation.of_accounts", { code, count: accounts })}</span>
              </label>
            ))}
            {listed.length === 0 && <p className="px-1.5 py-1 text-muted">{t("organisation.nothing_found")}</p>}
          </div>
        </fieldset>
      )}
    </div>
  );
}

const accountsOf = ({ clients }: Holdings): number => clients.reduce((sum, { accounts }) => sum + accounts, 0);
