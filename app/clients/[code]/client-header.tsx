import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../_components/page-header.tsx";
import type { ClientPage } from "../client-data.ts";
import { GroupLink } from "../use-client-columns.tsx";

/** Who the client is. */
export function ClientHeader({ client, period }: { client: ClientPage["client"]; period: string }) {
  const t = useTranslations();
  const traits = (["kind", "industry", "segment", "status"] as const).flatMap((trait) => client[trait] || []);
  return (
    <PageHeader
      title={<span className="[overflow-wrap:anywhere]">{client.name}</span>}
      above={
        <Link href={`/clients?period=${period}`} className="text-xs text-muted hover:text-ink">
          {t("clients.back")}
        </Link>
      }
      beside={<span className="text-xs text-faint">{client.code}</span>}
    >
      <p className="flex flex-wrap gap-x-3 gap-y-1 text-muted">
        {traits.map((trait) => (
          <span key={trait}>{trait}</span>
        ))}
        {client.group !== null && (
          <span>
            {t("clients.group")} <GroupLink group={client.group} period={period} />
          </span>
        )}
      </p>
    </PageHeader>
  );
}
