import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "../../_components/button.tsx";
import { RunState } from "../../_components/run-state.tsx";
import { Section } from "../../_components/section.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { ChangeList } from "../change-list.tsx";
import { CopyDigest } from "../copy-digest.tsx";
import { compareAddress, type LedgerChange, proofAddress, type Version } from "../runs-data.ts";
import { VerifyButton } from "../verify-button.tsx";

type Props = { period: string; versions: readonly Version[]; since: readonly LedgerChange[] };

/** The versions, newest first, each with what entered since the one before: the order in which things happened, backwards. */
export function VersionList({ period, versions, since }: Props) {
  const t = useTranslations();
  const latest = versions[0];
  const reaching = since.filter(({ reaches }) => reaches).length;
  return (
    <div className="space-y-8 py-5">
      {latest && (
        <Section
          title={t("runs.since_version", { version: latest.run.version })}
          text={since.length === 0 ? t("runs.since_nothing") : t("runs.since_text", { count: since.length, reaching })}
        >
          {since.length > 0 && <ChangeList changes={since} />}
        </Section>
      )}
      {versions.map((version) => (
        <VersionSection key={version.run.version} period={period} version={version} />
      ))}
    </div>
  );
}

function VersionSection({ period, version: { run, previous, changes, ...counts } }: { period: string; version: Version }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Section
      title={t("runs.version_number", { version: run.version })}
      text={t("runs.version_text", {
        date: format.instant(run.calculatedAt),
        actor: run.actor,
        part: run.unit ?? "",
        hasPart: run.unit === null ? "no" : "yes",
        ...counts,
      })}
      beside={
        <>
          {run.state === "closed" && <RunState state={run.state} />}
          {previous !== null && (
            <Link href={compareAddress({ period, version: previous }, { period, version: run.version })} className={buttonClass()}>
              {t("runs.compare_with", { version: previous })}
            </Link>
          )}
          <Link href={proofAddress({ period, version: run.version })} className={buttonClass()}>
            {t("runs.proof")}
          </Link>
          <VerifyButton period={period} version={run.version} />
        </>
      }
    >
      <dl className="flex flex-wrap items-center gap-x-8 px-4 pb-2 text-xs sm:px-6">
        <div className="flex gap-2">
          <dt className="text-muted">{t("runs.position")}</dt>
          <dd className="tabular-nums">{format.count(run.position)}</dd>
        </div>
        <div className="flex min-w-0 items-center gap-2">
          <dt className="text-muted">{t("runs.digest")}</dt>
          <dd className="min-w-0 truncate font-mono" title={run.digest}>
            {run.digest.slice(0, 16)}
          </dd>
          <dd>
            <CopyDigest digest={run.digest} label={t("runs.copy_digest")} />
          </dd>
        </div>
      </dl>
      {previous !== null && (
        <>
          <p className="px-4 pb-1 text-xs text-muted sm:px-6">
            {changes.length === 0
              ? t("runs.between_nothing", { version: previous })
              : t("runs.between", { version: previous, count: changes.length })}
          </p>
          {changes.length > 0 && <ChangeList changes={changes} />}
        </>
      )}
    </Section>
  );
}
