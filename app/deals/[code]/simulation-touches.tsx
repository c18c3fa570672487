"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "../../_components/button.tsx";
import { Disclosure } from "../../_components/disclosure.tsx";
import { CheckField, ChoiceField, TextField } from "../../_components/field.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { DealPage } from "../types.ts";
import { type Tried, toggled } from "./simulation-form.ts";

type Props = { page: DealPage; tried: Tried; onChange: (part: Partial<Tried>) => void };

/** Touches to take out or to add. */
export function SimulationTouches({ page, tried, onChange }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const count = tried.withoutTouches.length + tried.withTouches.length;
  return (
    <Disclosure title={count === 0 ? t("deals.change_touches") : t("deals.changed_touches", { count })}>
      <fieldset className="space-y-2">
        <legend className="sr-only">{t("deals.touches")}</legend>
        {page.touches.map(({ id, at, kind, name, manager }) => (
          <CheckField
            key={id}
            label={t("deals.touch_counts", { kind, name: name ?? manager, at: format.instant(at) })}
            checked={!tried.withoutTouches.includes(id)}
            onChange={() => onChange({ withoutTouches: toggled(tried.withoutTouches, id) })}
          />
        ))}
        {tried.withTouches.map((touch) => (
          <p key={`${touch.member} ${touch.at} ${touch.kind}`} className="flex items-center gap-3">
            {t("deals.touch_counts", { kind: touch.kind, name: touch.member, at: format.instant(`${touch.at}:00Z`) })}
            <Button variant="quiet" onClick={() => onChange({ withTouches: tried.withTouches.filter((one) => one !== touch) })}>
              {t("deals.put_back")}
            </Button>
          </p>
        ))}
        <AddTouch page={page} tried={tried} onAdd={(touch) => onChange({ withTouches: [...tried.withTouches, touch] })} />
      </fieldset>
    </Disclosure>
  );
}

type AddProps = { page: DealPage; tried: Tried; onAdd: (touch: Tried["withTouches"][number]) => void };

function AddTouch({ page: { deal, members, touches }, tried: { withMembers }, onAdd }: AddProps) {
  const t = useTranslations();
  const kinds = useId();
  const people = [...members.map(({ manager, name }) => [manager, name ?? manager]), ...withMembers.map(({ member }) => [member, member])];
  const [member, setMember] = useState(people[0]?.[0] ?? "");
  const [at, setAt] = useState(`${deal.closed ?? deal.opened}T12:00`);
  const [kind, setKind] = useState("");
  return (
    <div className="flex flex-wrap items-end gap-2">
      <datalist id={kinds}>
        {[...new Set(touches.map((touch) => touch.kind))].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <ChoiceField label={t("deals.member")} value={member} onChange={(event) => setMember(event.target.value)} className="w-44">
        {people.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </ChoiceField>
      <TextField
        label={t("deals.when_utc")}
        type="datetime-local"
        value={at}
        onChange={(event) => setAt(event.target.value)}
        className="w-52"
      />
      <TextField label={t("deals.kind")} list={kinds} value={kind} onChange={(event) => setKind(event.target.value)} className="w-36" />
      <Button onClick={() => onAdd({ member, at, kind: kind.trim() })} disabled={kind.trim() === "" || at === ""}>
        {t("deals.add_touch")}
      </Button>
    </div>
  );
}
