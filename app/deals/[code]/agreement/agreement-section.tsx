import { useTranslations } from "next-intl";
import { Section } from "../../../_components/section.tsx";
import { useFormat } from "../../../_format/use-format.ts";
import { AgreementBadge } from "../../agreement-badge.tsx";
import type { Agreement, Comparison, DealPage } from "../../types.ts";
import { Actions } from "./actions.tsx";
import { AnswersTable } from "./answers-table.tsx";
import { History } from "./history.tsx";
import { offeredMoves } from "./prepare-agreement.ts";
import { TermsFacts } from "./terms-facts.tsx";
import { useStateText } from "./use-state-text.ts";

type Props = { agreement: Agreement; page: DealPage; comparison: Comparison };

/** How the team agrees on the split: where that stands, what the reader can do, and every step so far. */
export function AgreementSection({ agreement, page, comparison }: Props) {
  const t = useTranslations();
  const stateText = useStateText(agreement);
  const format = useFormat();
  return (
    <Section title={t("agreement.title")} text={t("agreement.text")} beside={<AgreementBadge state={agreement.state} />}>
      <div className="@container space-y-4">
        <Actions
          // What is offered changes with every step, and with who looks.
          agreement={agreement}
          offered={offeredMoves(agreement)}
          stateText={format.sentences(stateText)}
          page={page}
          comparison={comparison}
        />
        <TermsFacts agreement={agreement} splits={page.splits} names={comparison.names} />
        {agreement.proposal && <AnswersTable agreement={agreement} />}
        <History history={agreement.history} names={comparison.names} />
      </div>
    </Section>
  );
}
