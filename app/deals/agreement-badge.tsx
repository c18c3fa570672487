import { useTranslations } from "next-intl";
import { Badge } from "../_components/badge.tsx";
import type { Agreement } from "./types.ts";

const TONES = { open: "neutral", proposed: "accent", disputed: "warning", accepted: "accent", agreed: "neutral" } as const;

/** Where the agreement on a deal stands, in a word. */
export function AgreementBadge({ state }: { state: Agreement["state"] }) {
  const t = useTranslations("agreement");
  return <Badge tone={TONES[state]}>{t(`state_${state}`)}</Badge>;
}
