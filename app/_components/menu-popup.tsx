"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { CheckIcon } from "./icons.tsx";
import type { MenuProps } from "./menu.tsx";

const ITEM =
  "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 text-sm outline-none select-none data-disabled:text-faint data-highlighted:bg-sunken";

/** The menu, open from the start: it is first drawn because its button was pressed. */
export function MenuPopup({ label, className, children, ariaLabel, align = "end" }: MenuProps) {
  return (
    <Base.Root defaultOpen>
      <Base.Trigger className={className} aria-label={ariaLabel}>
        {label}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50 outline-none">
          <Base.Popup className="max-h-[min(24rem,var(--available-height))] min-w-44 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-ink shadow-lg outline-none">
            {children(PARTS)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const MenuItem = ({ onClick, children, disabled }: { onClick: () => void; children: ReactNode; disabled?: boolean }) => (
  <Base.Item className={ITEM} onClick={onClick} disabled={disabled ?? false}>
    {children}
  </Base.Item>
);

type CheckProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode; disabled?: boolean };

/** A choice that can be on or off; the menu stays open. */
const MenuCheck = ({ checked, onChange, children, disabled }: CheckProps) => (
  <Base.CheckboxItem className={ITEM} checked={checked} onCheckedChange={onChange} disabled={disabled ?? false}>
    <span className="grid size-4 place-items-center rounded border border-line-strong">
      <Base.CheckboxItemIndicator>
        <CheckIcon className="size-3" />
      </Base.CheckboxItemIndicator>
    </span>
    {children}
  </Base.CheckboxItem>
);

type RadioProps<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly (readonly [Value, ReactNode])[];
};

/** One choice of a few, inside a menu. */
const MenuRadio = <Value extends string>({ label, value, onChange, options }: RadioProps<Value>) => (
  <Base.RadioGroup value={value} onValueChange={onChange}>
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-muted">{label}</Base.GroupLabel>
      {options.map(([option, text]) => (
        <Base.RadioItem key={option} value={option} className={ITEM}>
          <span className="size-4">
            <Base.RadioItemIndicator>
              <CheckIcon className="size-4" />
            </Base.RadioItemIndicator>
          </span>
          {text}
        </Base.RadioItem>
      ))}
    </Base.Group>
  </Base.RadioGroup>
);

const MenuSeparator = () => <Base.Separator className="mx-1 my-1 h-px bg-line" />;

/** What a menu is made of. */
const PARTS = { MenuItem, MenuCheck, MenuRadio, MenuSeparator };
export type MenuParts = typeof PARTS;
