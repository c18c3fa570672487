import { useTranslations } from "next-intl";
import { useFormat } from "../../../_format/use-format.ts";
import type { Agreement } from "../../types.ts";
import { isYourTurn } from "./prepare-agreement.ts";

type Named = Agreement["waiting"]["members"][number];

const nameOf = ({ code, name }: Named): string => name ?? code;

/** Where an agreement stands, and on whom it waits, in sentences. */
export function useStateText(agreement: Agreement): string[] {
  const t = useTranslations();
  const format = useFormat();
  const { state, standing, proposal, waiting } = agreement;
  const names = (people: readonly Named[]): string => format.list(people.map(nameOf));
  const units = names(waiting.units);
  const objecting = (proposal?.answers ?? []).filter(({ says }) => says === "object");
  const texts = {
    open: () => t("agreement.nothing_proposed"),
    agreed: () => (standing ? t("agreement.agreed", { scheme: t(`scheme.${standing.scheme}`), day: format.day(standing.from) }) : ""),
    proposed: () => t("agreement.waits_answers", { people: names(waiting.members) }),
    disputed: () => t("agreement.objecting", { people: names(objecting), proposer: proposal ? nameOf(proposal.by) : "", units }),
    accepted: () => t("agreement.waits_heads", { units }),
  };
  return isYourTurn(agreement) ? [t("agreement.your_turn"), texts[state]()] : [texts[state]()];
}
