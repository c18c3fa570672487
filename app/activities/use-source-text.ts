"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Activity } from "./log-data.ts";

const LOCAL = "local";

/** Somebody as people read it: until signing in arrives, everybody is the user of this machine. */
export function useActorName() {
  const t = useTranslations();
  return useCallback((actor: string): string => (actor === LOCAL ? t("activities.local_actor") : actor), [t]);
}

/** Where an activity is from: "activities.csv, line 12", or "logged by …". */
export function useSourceText() {
  const t = useTranslations();
  const actorName = useActorName();
  return useCallback(
    ({ source: { origin, file, line, actor } }: Pick<Activity, "source">): string =>
      origin === "file" ? t("activities.source_file", { file, line }) : t("activities.source_logged", { actor: actorName(actor) }),
    [t, actorName],
  );
}
