import type { ReactNode } from "react";
import { SelectIcon } from "./icons.tsx";

type Props = { label: string; value: string; onChange: (value: string) => void; children: ReactNode; className?: string };

/** The browser's own select, which every keyboard, screen reader and phone knows, in our clothes. */
export function SelectField({ label, value, onChange, children, className = "" }: Props) {
  return (
    <label className={`relative flex min-w-0 items-center ${className}`}>
      <span className="sr-only">{label}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="control w-full min-w-0 cursor-pointer appearance-none truncate pr-8"
      >
        {children}
      </select>
      <SelectIcon className="pointer-events-none absolute right-2 size-4 text-faint" />
    </label>
  );
}
