"use client";

import { useTranslations } from "next-intl";
import { Evidence, type EvidenceStep } from "../../_explain/evidence.tsx";
import { ExplanationMessages } from "../../_i18n/explanation-messages.tsx";

/** The tables that a scheme's shares rest on; the server has put names in place of codes. */
export const SchemeSteps = ({ steps }: { steps: readonly EvidenceStep[] }) => (
  <ExplanationMessages>
    <Steps steps={steps} />
  </ExplanationMessages>
);

function Steps({ steps }: { steps: readonly EvidenceStep[] }) {
  const t = useTranslations();
  return (
    <div data-evidence>
      <Evidence steps={steps} labelText={({ code, params }) => t(`explain.${code}`, params)} />
    </div>
  );
}
