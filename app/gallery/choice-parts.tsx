"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonVariant } from "../_components/button.tsx";
import { Combobox } from "../_components/combobox.tsx";
import { CopyButton } from "../_components/copy-button.tsx";
import { CheckField, ChoiceField, TextArea, TextField } from "../_components/field.tsx";
import { PlusIcon } from "../_components/icons.tsx";
import { Section } from "../_components/section.tsx";
import { Segmented } from "../_components/segmented.tsx";
import { SelectField } from "../_components/select-field.tsx";
import { Part } from "./part.tsx";

const VARIANTS: readonly ButtonVariant[] = ["primary", "secondary", "quiet", "danger"];

/** Buttons and fields, in every state. */
export function ChoiceParts() {
  const t = useTranslations();
  const words = [t("gallery.first"), t("gallery.second"), t("gallery.third"), t("gallery.long_name")];
  const [word, setWord] = useState<string | null>(null);
  const [segment, setSegment] = useState<"first" | "second" | "third">("first");
  const [choice, setChoice] = useState("first");
  return (
    <Section title={t("gallery.choices")}>
      <div className="space-y-6 px-4 sm:px-6">
        <Part name={t("gallery.buttons")}>
          {VARIANTS.map((variant) => (
            <Button key={variant} variant={variant}>
              {t("gallery.do_it")}
            </Button>
          ))}
          <Button variant="primary">
            <PlusIcon className="size-4" />
            {t("gallery.do_it")}
          </Button>
          <Button busy>{t("gallery.do_it")}</Button>
          <Button disabled>{t("gallery.do_it")}</Button>
          <CopyButton label={t("gallery.copy")} text={() => t("gallery.sentence")} />
        </Part>
        <Part name={t("gallery.fields")}>
          <TextField label={t("gallery.label")} className="w-52" placeholder={t("gallery.word")} />
          <TextField label={t("gallery.label")} className="w-52" hint={t("gallery.hint")} defaultValue={t("gallery.word")} />
          <TextField label={t("gallery.label")} className="w-52" error={t("gallery.error")} defaultValue={t("gallery.word")} />
          <TextField label={t("gallery.date")} className="w-52" type="date" />
          <TextField label={t("gallery.label")} className="w-52" disabled defaultValue={t("gallery.word")} />
          <TextArea label={t("gallery.text_area")} className="w-80" defaultValue={t("gallery.sentence")} />
          <ChoiceField label={t("gallery.label")} className="w-52">
            {words.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </ChoiceField>
          <CheckField label={t("gallery.check")} hint={t("gallery.hint")} defaultChecked className="w-52" />
        </Part>
        <Part name={t("gallery.one_of_few")}>
          <Segmented
            label={t("gallery.one_of_few")}
            name="gallery-segment"
            value={segment}
            onChange={setSegment}
            options={[
              ["first", t("gallery.first")],
              ["second", t("gallery.second")],
              ["third", t("gallery.third")],
            ]}
          />
          <SelectField label={t("gallery.label")} value={choice} onChange={setChoice} className="w-52">
            <option value="first">{t("gallery.first")}</option>
            <option value="second">{t("gallery.long_name")}</option>
          </SelectField>
          <Combobox
            label={t("gallery.find_one")}
            items={words}
            value={word}
            onChange={setWord}
            text={(one) => one}
            itemKey={(one) => one}
            placeholder={t("gallery.find_one")}
            className="w-64"
          />
        </Part>
      </div>
    </Section>
  );
}
