import { useTranslations } from "next-intl";
import { AgreementBadge } from "./agreement-badge.tsx";
import { People } from "./people.tsx";
import type { ListedAgreement } from "./types.ts";

/** Where the agreement stands, and for whom it waits. */
export function AgreementState({ agreement: { state, isYourTurn, waiting } }: { agreement: ListedAgreement }) {
  const t = useTranslations();
  const people = waiting.map(({ role, code, name }) => (role === "head" ? t("acting.head_of", { name: name ?? code }) : (name ?? code)));
  const names = <People people={people} />;
  return (
    <span className="block py-0.5">
      <AgreementBadge state={state} />
      {isYourTurn && <span className="block text-xs font-medium whitespace-nowrap text-accent">{t("agreement.your_turn")}</span>}
      {!isYourTurn && people.length > 0 && (
        <span className="block max-w-64 text-xs text-muted">
          {/* The other states say themselves that somebody is waited for. */}
          {state === "disputed" ? t.rich("agreement.waits", { people: () => names }) : names}
        </span>
      )}
    </span>
  );
}
