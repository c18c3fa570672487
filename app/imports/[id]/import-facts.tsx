import { useTranslations } from "next-intl";
import { Sentences } from "../../_components/sentences.tsx";
import { Stats } from "../../_components/stats.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { ImportSummary } from "../room-types.ts";

/** What an import was and what of it stands. */
export function ImportFacts({ summary, standing }: { summary: ImportSummary; standing: number }) {
  const t = useTranslations("import_room");
  const format = useFormat();
  const { factsAdded, rowsRead, rowsUnchanged, rowsRefused, position, withdrawnPosition, actor, createdAt, importId, profile, kind } =
    summary;
  return (
    <>
      <Stats
        stats={[
          { key: "read", label: t("rows_read"), value: format.count(rowsRead) },
          { key: "added", label: t("added"), value: format.count(factsAdded), below: t("standing_now", { count: standing }) },
          { key: "unchanged", label: t("unchanged"), value: format.count(rowsUnchanged) },
          { key: "refused", label: t("refused"), value: format.count(rowsRefused) },
        ]}
      />
      <p className="border-b border-line px-4 py-3 text-muted sm:px-6">
        <Sentences>
          {t("import_sentence", { id: importId, kind, when: format.instant(createdAt), actor, position })}
          {profile !== null && t("read_with", { profile: profile.split("#")[0] ?? profile })}
          {withdrawnPosition !== null && t("withdrawn_sentence", { position: withdrawnPosition })}
        </Sentences>
      </p>
    </>
  );
}
