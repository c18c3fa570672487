import { useTranslations } from "next-intl";
import { useFormat } from "../../_format/use-format.ts";
import type { Guide } from "../types.ts";

/** The deal that every scheme of the guide shares out: who is on it and what they did. */
export function ExampleDeal({ guide: { amount, closed, members, touches } }: { guide: Guide }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <section aria-labelledby="guide-deal" className="border-b border-line px-4 py-4 sm:px-6">
      <h2 id="guide-deal" className="font-medium">
        {t("deals.guide_deal", { amount: format.figure(amount), currency: amount.currency, closed: format.day(closed) })}
      </h2>
      <div className="mt-1 grid gap-x-8 gap-y-2 text-muted @2xl:grid-cols-2">
        <ul>
          {members.map(({ id, role, unit, agreedShare }) => (
            <li key={id}>{t("deals.guide_member", { name: id, role, unit, share: format.percent(agreedShare) })}</li>
          ))}
        </ul>
        <ul>
          {touches.map(({ member, at, kind }) => (
            <li key={at}>{t("deals.touch_counts", { kind, name: member, at: format.day(at.slice(0, 10)) })}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
