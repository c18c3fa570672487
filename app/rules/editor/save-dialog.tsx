"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../../_components/confirm-dialog.tsx";
import { useToast } from "../../_components/toast.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { useTRPC } from "../../_trpc/provider.tsx";
import { type Rule, ruleHref } from "../rules-data.ts";
import { type RuleChange, ruleChanges } from "./rule-changes.ts";

type Props = { rule: Rule; latest: Readonly<{ rule: Rule; version: number }> | null; onClose: () => void };

/** Asks before a rule is saved, and says what changes. */
export function SaveDialog({ rule, latest, onClose }: Props) {
  const t = useTranslations("rules");
  const format = useFormat();
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const save = useMutation(trpc.rules.save.mutationOptions());
  const faults = save.data?.faults ?? [];
  const version = (latest?.version ?? 0) + 1;
  const store = (): void =>
    save.mutate(
      { text: JSON.stringify(rule) },
      {
        onSuccess: ({ applied }) => {
          if (!applied) return;
          toast({ title: t("saved", { name: rule.name, version: applied.version }), text: t("saved_text") });
          onClose();
          router.push(ruleHref(rule.kind, rule.code));
          router.refresh();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={latest === null ? t("save_new_title", { name: rule.name }) : t("save_title", { name: rule.name, version })}
      description={t("save_text", { day: format.day(rule.from) })}
      action={latest === null ? t("save_new") : t("save_version", { version })}
      busy={save.isPending}
      problem={save.error?.message ?? (faults.length > 0 ? format.sentences(faults.map(({ text }) => text)) : null)}
      onConfirm={store}
    >
      {latest !== null && <ChangeList changes={ruleChanges(latest.rule, rule)} />}
    </ConfirmDialog>
  );
}

/** Values that are words of the form. */
const VALUES: Readonly<Record<string, string>> = {
  "plan target": "rules.plan_target",
  "plan previous": "rules.plan_previous",
  "better_is higher": "rules.direction_higher",
  "better_is lower": "rules.direction_lower",
  "of manager": "rules.of_manager",
  "of unit": "rules.of_unit",
  "team own": "rules.team_own",
  "team with-team": "rules.team_with",
  "rule flat": "rules.tier_rule_flat",
  "rule step": "rules.tier_rule_step",
  "rule interpolated": "rules.tier_rule_interpolated",
  "on items": "rules.tier_on_items",
  "on cumulative": "rules.tier_on_cumulative",
  "across_units common-unit": "split_policy.across_common-unit",
  "across_units every-unit": "split_policy.across_every-unit",
  "duplicates show": "split_policy.handling_show",
  "duplicates leave-out": "split_policy.handling_leave-out",
  "after_close show": "split_policy.handling_show",
  "after_close leave-out": "split_policy.handling_leave-out",
  "bulk_handling show": "split_policy.handling_show",
  "bulk_handling leave-out": "split_policy.handling_leave-out",
};
/** Fields whose values are codes of something that has a name. */
const NAMED: Readonly<Record<string, string>> = { base: "metrics", metric: "metrics", default_scheme: "scheme", schemes: "scheme" };

function ChangeList({ changes }: { changes: readonly RuleChange[] }) {
  const t = useTranslations();
  const named = (section: string, code: string): string => (t.has(`${section}.${code}`) ? t(`${section}.${code}`) : code);
  const nameOf = (field: string, name: string): string =>
    name.startsWith("#") ? t("rules.row", { row: name.slice(1) }) : named(field === "params" ? "scheme_param" : "metrics", name);
  const wordOf = (field: string, value: string | null): string => {
    if (value === null) return "–";
    const word = VALUES[`${field} ${value}`];
    if (word !== undefined) return t(word);
    const section = NAMED[field];
    return section === undefined
      ? value
      : value
          .split(", ")
          .map((code) => named(section, code))
          .join(", ");
  };
  return (
    <table aria-label={t("rules.what_changes")} className="w-full text-left">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 pr-3 font-normal">
            {t("rules.what")}
          </th>
          <th scope="col" className="py-1 pr-3 font-normal">
            {t("rules.before")}
          </th>
          <th scope="col" className="py-1 font-normal">
            {t("rules.after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, names, before, after }) => (
          <tr key={[field, ...names].join(" ")} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {[...names.map((name) => nameOf(field, name)), t(`rule_field.${field}`)].join(": ")}
            </th>
            <td className="py-1.5 pr-3 text-muted">{wordOf(field, before)}</td>
            <td className="py-1.5 font-medium">{wordOf(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
