import type { ReactNode } from "react";

type Props<Value extends string> = {
  label: string;
  /** of the radio group; unique on the page */
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly (readonly [Value, ReactNode])[];
  className?: string;
};

/** One of a few, all in sight: radio buttons that look like tabs. */
export const Segmented = <Value extends string>({ label, name, value, onChange, options, className = "" }: Props<Value>) => (
  <fieldset className={`flex max-w-full min-w-0 overflow-x-auto rounded-md bg-sunken p-0.5 [scrollbar-width:none] ${className}`}>
    <legend className="sr-only">{label}</legend>
    {options.map(([option, text]) => (
      <label key={option} className="segment px-2.5 py-1">
        <input type="radio" name={name} value={option} checked={value === option} onChange={() => onChange(option)} className="sr-only" />
        {text}
      </label>
    ))}
  </fieldset>
);
