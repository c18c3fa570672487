"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ClientRow } from "./prepare-rows.ts";

type Props = { row: Pick<ClientRow, "managers" | "manager">; period: string };

/** Who holds a client, in words: the manager, or how many there are. */
export function ManagersText({ row: { managers, manager } }: Pick<Props, "row">) {
  const t = useTranslations();
  if (managers.length === 0) return t("clients.house");
  return manager ?? t("clients.managers_count", { count: managers.length });
}

/** Who holds a client; one manager's name leads to their page. */
export function ManagersCell({ row, period }: Props) {
  const [code] = row.managers;
  if (code === undefined) {
    return (
      <span className="text-faint">
        <ManagersText row={row} />
      </span>
    );
  }
  if (row.manager === null) return <ManagersText row={row} />;
  return (
    <Link href={`/managers/${encodeURIComponent(code)}?period=${period}`} prefetch={false} className="hover:text-accent hover:underline">
      {row.manager}
    </Link>
  );
}
