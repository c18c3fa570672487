"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { asWords, useCatalogue } from "./catalogue.tsx";
import type { Draft } from "./draft.ts";
import { Choice, Part, Text } from "./fields.tsx";
import { RowsField } from "./rows-field.tsx";
import { SumLine } from "./sum-line.tsx";
import { TierPlot } from "./tier-plot.tsx";

/** A bonus plan: what is paid for, by tiers or from pools, what the grade does to it, its bounds, and when it is paid. */
export function BonusFields() {
  const t = useTranslations();
  const { metrics } = useCatalogue();
  const paid = metrics.filter(({ unit }) => unit === "money");
  return (
    <>
      <Part title={t("rules.base_part")} text={t("rules.base_text")}>
        <div className="grid gap-4 @2xl:grid-cols-3">
          <Choice name="base" label={t("rules.base")}>
            <option value="" />
            {paid.map(({ code }) => (
              <option key={code} value={code}>
                {t(`metrics.${code}`)}
              </option>
            ))}
          </Choice>
          <Text name="currency" label={t("rules.currency")} hint={t("rules.currency_hint")} />
        </div>
      </Part>
      <TierFields />
      <PoolFields />
      <Part title={t("rules.multipliers")} text={t("rules.multipliers_text")}>
        <RowsField
          name="multipliers"
          label={t("rules.multipliers")}
          columns={[
            { key: "grade", label: t("rules.grade"), isText: true },
            { key: "factor", label: t("rules.factor") },
          ]}
          blank={{ grade: "", factor: "1" }}
          add={t("rules.add_multiplier")}
        />
      </Part>
      <BoundFields />
      <PaymentFields />
    </>
  );
}

function TierFields() {
  const t = useTranslations();
  const rule = useWatch<Draft, "rule">({ name: "rule" });
  const value = rule === "interpolated" ? { key: "amount", label: t("rules.tier_amount") } : { key: "rate", label: t("rules.tier_rate") };
  return (
    <Part title={t("rules.tiers")} text={t("rules.tiers_text")}>
      <div className="mb-4 grid gap-4 @2xl:grid-cols-3">
        <Choice name="rule" label={t("rules.tier_rule")} hint={rule === "" ? undefined : t(`rules.tier_rule_${rule}_text`)}>
          <option value="">{t("rules.tier_rule_none")}</option>
          <option value="flat">{t("rules.tier_rule_flat")}</option>
          <option value="step">{t("rules.tier_rule_step")}</option>
          <option value="interpolated">{t("rules.tier_rule_interpolated")}</option>
        </Choice>
        {rule !== "" && (
          <Choice name="on" label={t("rules.tier_on")}>
            <option value="items">{t("rules.tier_on_items")}</option>
            <option value="cumulative">{t("rules.tier_on_cumulative")}</option>
          </Choice>
        )}
      </div>
      {rule !== "" && (
        <div className="grid items-start gap-4 @3xl:grid-cols-2">
          <RowsField
            name="tiers"
            label={t("rules.tiers")}
            columns={[{ key: "from", label: t("rules.tier_from") }, { key: "to", label: t("rules.tier_to") }, value]}
            blank={{ from: "", to: "", rate: "", amount: "" }}
            add={t("rules.add_tier")}
          />
          <TierPlot />
        </div>
      )}
    </Part>
  );
}

function PoolFields() {
  const t = useTranslations("rules");
  const { words } = useCatalogue();
  const pools = useWatch<Draft, "pools">({ name: "pools" });
  const others = pools.map(({ unit }) => unit).filter((unit) => unit !== "" && words.units.every(({ code }) => code !== unit));
  const units = [...words.units.map(({ code, name }) => ({ code, name: `${name} (${code})` })), ...asWords(others)];
  return (
    <Part title={t("pools")} text={t("pools_text")}>
      <RowsField
        name="pools"
        label={t("pools")}
        columns={[
          { key: "unit", label: t("unit"), options: units, isText: true },
          { key: "amount", label: t("amount") },
        ]}
        blank={{ unit: "", amount: "" }}
        add={t("add_pool")}
      />
    </Part>
  );
}

function BoundFields() {
  const t = useTranslations("rules");
  return (
    <Part title={t("bounds")} text={t("bounds_text")}>
      <div className="grid gap-4 @2xl:grid-cols-3">
        <Text name="cap" label={t("cap")} inputMode="decimal" hint={t("cap_hint")} />
        <Text name="floor" label={t("floor")} inputMode="decimal" hint={t("floor_hint")} />
        <Text name="draw" label={t("draw")} inputMode="decimal" hint={t("draw_hint")} />
        <Text name="guaranteeAmount" label={t("guarantee")} inputMode="decimal" hint={t("guarantee_hint")} />
        <Text name="guaranteeMonths" label={t("guarantee_months")} inputMode="numeric" />
      </div>
    </Part>
  );
}

function PaymentFields() {
  const t = useTranslations("rules");
  return (
    <Part title={t("payment")} text={t("payment_text")} beside={<SumLine list="deferral" field="share" whole="1" />}>
      <RowsField
        name="deferral"
        label={t("payment")}
        columns={[
          { key: "afterMonths", label: t("after_months") },
          { key: "share", label: t("share") },
        ]}
        blank={{ afterMonths: "", share: "" }}
        add={t("add_tranche")}
      />
      <Text name="clawback" label={t("clawback")} inputMode="numeric" hint={t("clawback_hint")} className="mt-4 max-w-72" />
    </Part>
  );
}
