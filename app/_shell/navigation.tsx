"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { BoardIcon } from "../_components/icons.tsx";
import { useFormat } from "../_format/use-format.ts";

/** The rooms, and the period that stands in the address: it goes along from room to room. */
export function Navigation() {
  const t = useTranslations();
  const format = useFormat();
  const path = usePathname();
  const period = useSearchParams().get("period");
  const isHere = path.startsWith("/leaderboard") || path.startsWith("/managers");
  return (
    <div className="flex min-w-0 flex-1 items-center justify-end gap-3 lg:flex-none lg:flex-col lg:items-stretch lg:gap-5">
      <nav aria-label={t("app.navigation")}>
        <Link
          href={period ? `/leaderboard?period=${encodeURIComponent(period)}` : "/leaderboard"}
          aria-current={path === "/leaderboard" ? "page" : isHere ? "true" : undefined}
          className="flex h-8 items-center gap-2 rounded-md px-2 font-medium text-muted hover:bg-sunken hover:text-ink [&[aria-current]]:bg-sunken [&[aria-current]]:text-ink"
        >
          <BoardIcon className="size-4" />
          <span className="hidden sm:inline">{t("app.leaderboard")}</span>
          <span className="sr-only sm:hidden">{t("app.leaderboard")}</span>
        </Link>
      </nav>
      {period && (
        <p className="order-first truncate text-xs text-muted lg:order-none lg:px-2">
          <span className="sr-only text-2xs text-faint lg:not-sr-only lg:block">{t("app.period")} </span>
          {format.period(period)}
        </p>
      )}
    </div>
  );
}
