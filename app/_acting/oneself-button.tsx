"use client";

import { useTranslations } from "next-intl";
import { actAsOneself, seeAnew } from "./acting-cookie.ts";

export function OneselfButton() {
  const t = useTranslations();
  return (
    <button
      type="button"
      className="link no-print py-0.5"
      onClick={() => {
        actAsOneself();
        seeAnew();
      }}
    >
      {t("acting.be_oneself")}
    </button>
  );
}
