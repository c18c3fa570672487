import { useTranslations } from "next-intl";
import { useSeesAll } from "../_acting/sight.tsx";
import { SelectField } from "../_components/select-field.tsx";
import type { UnitOption } from "./prepare-units.ts";
import { TreeOptions } from "./tree-options.tsx";

type Props = {
  label: string;
  units: readonly UnitOption[];
  value: string | null;
  onChange: (unit: string | null) => void;
  className?: string;
};

/** The whole bank, or all of it that one sees, or one of its units. */
export function UnitSelect({ label, units, value, onChange, className = "flex-1 sm:w-48 sm:flex-none" }: Props) {
  const t = useTranslations();
  const all = useSeesAll();
  return (
    <SelectField label={label} value={value ?? ""} onChange={(chosen) => onChange(chosen || null)} className={className}>
      <option value="">{t(all ? "app.whole_bank" : "app.all_seen")}</option>
      <TreeOptions units={units} />
    </SelectField>
  );
}
