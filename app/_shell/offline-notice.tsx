"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { OfflineIcon } from "../_components/icons.tsx";

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Says that there is no connection: what is on the page stays, and may be old. */
export function OfflineNotice() {
  const t = useTranslations();
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-warning-soft px-4 py-1.5 text-xs text-warning">
          <OfflineIcon className="size-3.5" />
          {t("app.offline")}
        </p>
      )}
    </div>
  );
}
