"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "../../_components/button.tsx";
import { CheckField, TextField } from "../../_components/field.tsx";
import type { DealPage } from "../types.ts";
import { type Tried, toggled } from "./simulation-form.ts";

type Props = { page: DealPage; tried: Tried; onChange: (part: Partial<Tried>) => void };

/** Roles to change, members to take out or to add. */
export function SimulationMembers({ page: { members }, tried, onChange }: Props) {
  const t = useTranslations();
  const roles = useId();
  return (
    <fieldset className="space-y-2">
      <legend className="font-medium">{t("deals.members")}</legend>
      <datalist id={roles}>
        {[...new Set(members.map(({ role }) => role))].map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      {members.map(({ manager, name, role }) => (
        <div key={manager} className="flex flex-wrap items-end gap-x-4 gap-y-1">
          <TextField
            label={t("deals.role_of", { name: name ?? manager })}
            list={roles}
            value={tried.roles[manager] ?? role}
            disabled={tried.withoutMembers.includes(manager)}
            onChange={(event) => onChange({ roles: { ...tried.roles, [manager]: event.target.value } })}
            className="w-56"
          />
          <CheckField
            label={t("deals.take_out")}
            aria-label={t("deals.take_out_member", { name: name ?? manager })}
            checked={tried.withoutMembers.includes(manager)}
            onChange={() => onChange({ withoutMembers: toggled(tried.withoutMembers, manager) })}
            className="pb-1.5"
          />
        </div>
      ))}
      {tried.withMembers.map(({ member, role }) => (
        <p key={member} className="flex items-center gap-3">
          {t("deals.added_member", { member, role })}
          <Button variant="quiet" onClick={() => onChange({ withMembers: tried.withMembers.filter((one) => one.member !== member) })}>
            {t("deals.put_back")}
          </Button>
        </p>
      ))}
      <AddMember roles={roles} onAdd={(added) => onChange({ withMembers: [...tried.withMembers, added] })} />
    </fieldset>
  );
}

function AddMember({ roles, onAdd }: { roles: string; onAdd: (added: { member: string; role: string }) => void }) {
  const t = useTranslations();
  const [member, setMember] = useState("");
  const [role, setRole] = useState("");
  const add = (): void => {
    onAdd({ member: member.trim(), role: role.trim() });
    setMember("");
    setRole("");
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField label={t("deals.new_member")} value={member} onChange={(event) => setMember(event.target.value)} className="w-40" />
      <TextField label={t("deals.role")} list={roles} value={role} onChange={(event) => setRole(event.target.value)} className="w-40" />
      <Button onClick={add} disabled={member.trim() === "" || role.trim() === ""}>
        {t("deals.add_member")}
      </Button>
    </div>
  );
}
