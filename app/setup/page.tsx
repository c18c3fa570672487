import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FirstMinutes } from "../_setup/first-minutes.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("setup.page_title") };
}

/** The ways in and the checklist, also later: what is there, and what is missing. */
export default function SetupPage() {
  return <FirstMinutes isInstead={false} />;
}
