"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { FormProvider, useForm } from "react-hook-form";
import { PolicyFields } from "../policy/policy-fields.tsx";
import type { RuleForm } from "../rules-data.ts";
import { BonusFields } from "./bonus-fields.tsx";
import { CatalogueProvider } from "./catalogue.tsx";
import { type Draft, draftSchema } from "./draft.ts";
import { draftOfRule } from "./draft-of-rule.ts";
import { GradesFields } from "./grades-fields.tsx";
import { HeadFields } from "./head-fields.tsx";
import { LiveRule, type LiveRuleProps } from "./live-rule.tsx";
import { ScorecardFields } from "./scorecard-fields.tsx";

type Props = Omit<LiveRuleProps, "periods" | "children"> & { form: RuleForm };

/** A rule in fields, what is wrong with it where it stands, and beside it what it would have made of a period. */
export function RuleEditor({ form: catalogue, ...live }: Props) {
  const form = useForm<Draft>({ resolver: zodResolver(draftSchema), defaultValues: draftOfRule(live.rule), mode: "onChange" });
  const { kind } = live.rule;
  // What is typed is watched in LiveRule alone: the fields are drawn again only where something is wrong with them.
  return (
    <FormProvider {...form}>
      <CatalogueProvider form={catalogue}>
        <LiveRule {...live} periods={catalogue.periods}>
          <HeadFields isNew={live.latest === null} />
          {kind === "scorecard" && <ScorecardFields />}
          {kind === "grades" && <GradesFields />}
          {kind === "bonus" && <BonusFields />}
          {kind === "splits" && <PolicyFields />}
        </LiveRule>
      </CatalogueProvider>
    </FormProvider>
  );
}
