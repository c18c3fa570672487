import { useTranslations } from "next-intl";
import { useFormat } from "../../_format/use-format.ts";
import type { Guide } from "../types.ts";

/** The deal that every scheme of the guide shares out: who is on it and what they did. */
export function ExampleDeal({ guide }: { guide: Guide }) {
  const { amount, closed, members, touches, balances, worths, paths } = guide;
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
        <ul>
          {balances.map(({ member, adb, growth }) => (
            <li key={member}>{t("deals.guide_balance", { name: member, adb: format.decimal(adb), growth: format.decimal(growth) })}</li>
          ))}
        </ul>
        <ul>
          {worths.map(({ members: together, value }) => (
            <li key={value}>{t("deals.guide_worth", { names: together.join(" + "), value: format.decimal(value) })}</li>
          ))}
        </ul>
        <ul>
          {paths.map(({ touches: path, won, lost }) => (
            <li key={path.join()}>{t("deals.guide_path", { names: path.join(" → "), won, lost })}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
