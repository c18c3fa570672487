import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "../_components/disclosure.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { LedgerChange } from "./runs-data.ts";

/** What entered the ledger or was withdrawn, in its order; what cannot have changed the figures stands apart. */
export function ChangeList({ changes }: { changes: readonly LedgerChange[] }) {
  const t = useTranslations();
  const reaching = changes.filter(({ reaches }) => reaches);
  const others = changes.filter(({ reaches }) => !reaches);
  return (
    <>
      {reaching.length > 0 && <Changes changes={reaching} />}
      {others.length > 0 && (
        <Disclosure title={t("runs.cannot_reach", { count: others.length })} className="pt-2 text-xs [&>summary]:mx-4 sm:[&>summary]:mx-6">
          <div className="text-sm">
            <Changes changes={others} />
          </div>
        </Disclosure>
      )}
    </>
  );
}

/** Nobody reads more at once; the latest tell most. */
const SHOWN = 100;

function Changes({ changes }: { changes: readonly LedgerChange[] }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {changes.slice(-SHOWN).map((change) => (
          <li key={change.position} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-1.5 sm:px-6">
            <span className="w-14 text-xs text-faint tabular-nums">{t("runs.at_position", { position: change.position })}</span>
            <span className="min-w-0 flex-1 basis-60 break-words">
              <Sentence change={change} />
            </span>
            <span className="text-xs whitespace-nowrap text-faint">
              {t.rich("runs.change_when", {
                date: format.instant(change.at),
                actor: change.actor,
                time: (chunks) => <time dateTime={change.at}>{chunks}</time>,
              })}
            </span>
          </li>
        ))}
      </ol>
      {changes.length > SHOWN && (
        <p className="px-4 pt-1 text-xs text-muted sm:px-6">{t("runs.changes_left", { shown: SHOWN, count: changes.length })}</p>
      )}
    </>
  );
}

function Sentence({ change: { kind, facts, file, isLogged, factsAdded, importId } }: { change: LedgerChange }) {
  const t = useTranslations();
  const what = {
    file,
    facts: t.has(`facts.${facts}`) ? t(`facts.${facts}`) : facts,
    count: factsAdded,
    link: (chunks: React.ReactNode) => (
      <Link prefetch={false} href={`/imports/${importId}`} className="link">
        {chunks}
      </Link>
    ),
  };
  if (kind === "withdrawal") return t.rich("runs.change_withdrawn", what);
  return isLogged ? t.rich("runs.change_logged", what) : t.rich("runs.change_imported", what);
}
