import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Notice } from "../_components/notice.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { RoomMessages } from "../_i18n/room-messages.tsx";
import { ask } from "../_trpc/server.ts";
import { Checklist, SetupProvider } from "./client-parts.ts";
import { ThreeWays } from "./three-ways.tsx";

/**
 * What a newcomer sees before the first calculation: three ways to begin, and what is still missing. It also stands in place of
 * the figures of other rooms (`isInstead`) while there are none: who may not prepare them learns that there are none yet.
 */
export async function FirstMinutes({ isInstead = true }: { isInstead?: boolean }) {
  const t = await getTranslations();
  const answer = await ask((api) => api.setup.status());
  if (!answer.ok && !isInstead) return <ProblemNotice problem={answer.problem} />;
  if (!answer.ok)
    return (
      <>
        <PageHeader title={t("setup.title")} />
        <div className="px-4 py-5 sm:px-6">
          <Notice title={t("setup.not_yet")}>
            <p>{t("setup.not_yet_text")}</p>
          </Notice>
        </div>
      </>
    );
  const status = answer.data;
  const kindNames = Object.fromEntries(status.parts.map(({ kind }) => [kind, t(`import_room.kind_${kind}`)]));
  return (
    <RoomMessages sections={["setup"]}>
      <SetupProvider>
        <div className="page @container">
          <PageHeader title={t(status.runs.count > 0 ? "setup.title_after" : "setup.title")}>
            <p className="max-w-3xl text-muted">{t(status.runs.count > 0 ? "setup.text_after" : "setup.text")}</p>
          </PageHeader>
          <ThreeWays
            mayLoadExample={status.mayLoadExample && status.runs.count === 0}
            isEmpty={status.isEmpty}
            origin={await originOfRequest()}
          />
          <Checklist initial={status} kindNames={kindNames} />
        </div>
      </SetupProvider>
    </RoomMessages>
  );
}

/** The address under which the reader reaches this server: what other systems would use. */
async function originOfRequest(): Promise<string> {
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "127.0.0.1:3000";
  return `${asked.get("x-forwarded-proto") ?? "http"}://${host}`;
}
