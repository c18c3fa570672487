"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Disclosure } from "../../../_components/disclosure.tsx";
import { Section } from "../../../_components/section.tsx";
import { PendingContent } from "../../../_room/pending-content.tsx";
import { useTRPC } from "../../../_trpc/provider.tsx";
import type { KindInfo, ProfileJson, Sample } from "../../room-types.ts";
import { LayoutFields } from "./layout-fields.tsx";
import { MappingTable } from "./mapping-table.tsx";
import { ProfileJsonField } from "./profile-json-field.tsx";
import { SamplePreview } from "./sample-preview.tsx";
import { SaveProfile } from "./save-profile.tsx";

type Props = { uploadId: string; fileName: string; info: KindInfo; initial: ProfileJson; initialSample: Sample; name: string | null };

/** Everything a profile says, and beside it, at every change, what it makes of the first rows. */
export function ProfileBuilder({ uploadId, fileName, info, initial, initialSample, name }: Props) {
  const t = useTranslations("import_room");
  const trpc = useTRPC();
  const [profile, setProfile] = useState(initial);
  const settled = useDeferredValue(profile);
  const { data, error, isFetching } = useQuery({
    ...trpc.imports.sampleProfile.queryOptions({ uploadId, profile: settled }),
    ...(settled === initial && { initialData: initialSample }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const sample = data ?? initialSample;
  return (
    <>
      <Section title={t("layout")} text={t("layout_text")} className="pt-4">
        <LayoutFields profile={profile} columns={sample.columns} onChange={setProfile} />
      </Section>
      <Section title={t("mapping")} text={t("mapping_text")} className="pt-4">
        <MappingTable info={info} profile={profile} sample={sample} onChange={setProfile} />
      </Section>
      <Section title={t("preview")} text={t("preview_text", { count: sample.rows.length })} className="pt-4">
        {error && (
          <p role="alert" className="px-4 pb-2 text-danger sm:px-6">
            {error.message}
          </p>
        )}
        <PendingContent isPending={isFetching}>
          <SamplePreview info={info} sample={sample} />
        </PendingContent>
      </Section>
      <Disclosure title={t("as_json")} className="px-4 py-3 sm:px-6">
        <ProfileJsonField profile={profile} onChange={setProfile} />
      </Disclosure>
      <SaveProfile profile={profile} name={name ?? ""} fileName={fileName} missing={sample.headFaults.length} />
    </>
  );
}
