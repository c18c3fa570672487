"use client";

import { useTranslations } from "next-intl";
import { Evidence, type EvidenceStep } from "../../_explain/evidence.tsx";

/** What a scheme's shares rest on; the server has put names in place of codes. */
export function SchemeEvidence({ steps }: { steps: readonly EvidenceStep[] }) {
  const t = useTranslations();
  return <Evidence steps={steps} labelText={({ code, params }) => t(`explain.${code}`, params)} />;
}
