"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { currentOf, hrefOf, ROOMS } from "./rooms.ts";

/** The rooms, by what they are for; the period that stands in the address goes along from room to room. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useTranslations();
  const path = usePathname();
  const period = useSearchParams().get("period");
  return (
    <nav aria-label={t("app.navigation")} className="space-y-4">
      {ROOMS.map((rooms) => (
        <ul key={rooms[0]?.path} className="space-y-0.5">
          {rooms.map((room) => (
            <li key={room.path}>
              <Link
                href={hrefOf(room, period)}
                prefetch={false}
                onClick={onGo}
                aria-current={currentOf(path, room)}
                className="flex min-h-8 items-center gap-2.5 rounded-md px-2 py-1 font-medium text-muted hover:bg-sunken hover:text-ink [&[aria-current]]:bg-sunken [&[aria-current]]:text-ink"
              >
                <room.Icon className="size-4 shrink-0" />
                {t(room.name)}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
