import { useTranslations } from "next-intl";
import { Badge } from "../_components/badge.tsx";
import { Change } from "../_components/change.tsx";
import { Disclosure } from "../_components/disclosure.tsx";
import { LinkTabs } from "../_components/link-tabs.tsx";
import { Section } from "../_components/section.tsx";
import { Stats } from "../_components/stats.tsx";
import { useFormat } from "../_format/use-format.ts";
import { Part } from "./part.tsx";

const TOKENS = ["canvas", "surface", "sunken", "line", "line-strong", "faint", "muted", "ink", "accent", "accent-soft", "bar"] as const;
const MORE_TOKENS = [
  "danger",
  "danger-soft",
  "warning",
  "warning-soft",
  "series-1",
  "series-2",
  "series-3",
  "series-4",
  "series-5",
] as const;
const money = (minor: string) => ({ kind: "money", minor, currency: "EUR" }) as const;

/** Colours, texts, badges, differences, first figures. */
export function LookParts() {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Section title={t("gallery.looks")}>
      <div className="space-y-6 px-4 sm:px-6">
        <Part name={t("gallery.colours")}>
          {[...TOKENS, ...MORE_TOKENS].map((token) => (
            <span key={token} className="flex items-center gap-1.5 text-2xs text-muted">
              <span className="size-5 rounded border border-line" style={{ background: `var(--${token})` }} />
              {token}
            </span>
          ))}
        </Part>
        <Part name={t("gallery.badges")}>
          <Badge>{t("gallery.word")}</Badge>
          <Badge tone="accent">{t("gallery.word")}</Badge>
          <Badge tone="warning">{t("gallery.word")}</Badge>
          <Badge tone="danger">{t("gallery.word")}</Badge>
        </Part>
        <Part name={t("gallery.changes")}>
          <Change difference={money("123456")} />
          <Change difference={money("-123456")} />
          <Change difference={money("0")} />
        </Part>
        <Part name={t("gallery.tabs")}>
          <LinkTabs
            label={t("gallery.tabs")}
            tabs={[
              { href: "/gallery", text: t("gallery.first"), isCurrent: true },
              { href: "/gallery?view=second", text: t("gallery.second"), isCurrent: false },
            ]}
          />
        </Part>
        <Part name={t("gallery.disclosure")}>
          <Disclosure title={t("gallery.more")}>{t("gallery.sentence")}</Disclosure>
        </Part>
      </div>
      <div className="mt-6 border-t border-line">
        <Stats
          stats={[
            {
              key: "a",
              label: t("gallery.positive"),
              value: format.figure(money("1234567890")),
              unit: "EUR",
              below: <Change difference={money("4200")} />,
            },
            {
              key: "b",
              label: t("gallery.negative"),
              value: format.figure(money("-98765")),
              unit: "EUR",
              below: <Change difference={money("-4200")} />,
            },
            {
              key: "c",
              label: t("gallery.zero"),
              value: format.figure(money("0")),
              unit: "EUR",
              below: <Change difference={money("0")} />,
            },
            { key: "d", label: t("gallery.missing"), value: null },
            { key: "e", label: t("gallery.long"), value: format.figure(money("99999999999999999999")), unit: "EUR" },
          ]}
        />
      </div>
    </Section>
  );
}
