import { useTranslations } from "next-intl";
import { Badge } from "./badge.tsx";

/** Whether a run's figures may still move (provisional) or stand for good (closed). */
export function RunState({ state }: { state: "provisional" | "closed" }) {
  const t = useTranslations();
  return <Badge tone={state === "closed" ? "accent" : "neutral"}>{t(`app.state_${state}`)}</Badge>;
}
