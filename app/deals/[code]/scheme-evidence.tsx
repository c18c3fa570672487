"use client";

import { lazy, Suspense } from "react";
import type { EvidenceStep } from "../../_explain/evidence.tsx";

/** It lies below a heading that few open: the page does not wait for its script. */
const SchemeSteps = lazy(() => import("./scheme-steps.tsx").then((module) => ({ default: module.SchemeSteps })));

/** What a scheme's shares rest on. */
export const SchemeEvidence = ({ steps }: { steps: readonly EvidenceStep[] }) => (
  <Suspense>
    <SchemeSteps steps={steps} />
  </Suspense>
);
