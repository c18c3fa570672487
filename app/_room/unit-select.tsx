import { SelectField } from "../_components/select-field.tsx";
import type { UnitOption } from "./prepare-units.ts";
import { TreeOptions } from "./tree-options.tsx";

type Props = {
  label: string;
  /** what the choice of no unit is called */
  wholeBank: string;
  units: readonly UnitOption[];
  value: string | null;
  onChange: (unit: string | null) => void;
  className?: string;
};

/** The whole bank or one of its units. */
export const UnitSelect = ({ label, wholeBank, units, value, onChange, className = "flex-1 sm:w-48 sm:flex-none" }: Props) => (
  <SelectField label={label} value={value ?? ""} onChange={(chosen) => onChange(chosen || null)} className={className}>
    <option value="">{wholeBank}</option>
    <TreeOptions units={units} />
  </SelectField>
);
