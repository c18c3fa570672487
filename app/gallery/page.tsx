import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "../_components/page-header.tsx";
import { ChartParts } from "./chart-parts.tsx";
import { ChoiceParts } from "./choice-parts.tsx";
import { LookParts } from "./look-parts.tsx";
import { OverlayParts } from "./overlay-parts.tsx";
import { StateParts } from "./state-parts.tsx";
import { TableParts } from "./table-parts.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations())("gallery.title") };
}

/** Every part of the interface in every state: to build from, and to look at after a change. */
export default function GalleryPage() {
  const t = useTranslations();
  return (
    <div className="page @container">
      <PageHeader title={t("gallery.title")}>
        <p className="max-w-3xl text-muted">{t("gallery.text")}</p>
      </PageHeader>
      <div className="space-y-10 py-6">
        <LookParts />
        <ChoiceParts />
        <OverlayParts />
        <StateParts />
        <ChartParts />
        <TableParts />
      </div>
    </div>
  );
}
