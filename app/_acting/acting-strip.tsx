import { getTranslations } from "next-intl/server";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ask } from "../_trpc/server.ts";
import { KeepActing } from "./keep-acting.tsx";
import { OneselfButton } from "./oneself-button.tsx";
import { requestActing } from "./request-acting.ts";

/** On every page of who acts as somebody else: as whom, and the way back. Paper says it too. */
export async function ActingStrip() {
  if ((await requestActing()) === undefined) return <KeepActing />;
  const me = await ask((api) => api.access.me());
  if (!me.ok) return <ProblemNotice problem={me.problem} />;
  if (me.data.kind === "all") return <KeepActing isKnown={false} />;
  const t = await getTranslations();
  const { kind, code, name } = me.data;
  return (
    <section
      aria-label={t("acting.title")}
      className="flex flex-wrap items-center gap-x-3 border-b border-line bg-accent-soft px-4 py-1 text-xs sm:px-6"
    >
      <p className="min-w-0 py-0.5">
        {t.rich(kind === "manager" ? "acting.as_manager" : "acting.as_head", { name, code, who: (who) => <b>{who}</b> })}
      </p>
      <OneselfButton />
      <KeepActing />
    </section>
  );
}
