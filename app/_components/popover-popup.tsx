"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { PopoverProps } from "./popover.tsx";

/** The panel and its button, open from the start: it is first drawn because the button was pressed. */
export const PopoverPopup = ({ label, className, title, children, ariaLabel }: PopoverProps) => (
  <Base.Root defaultOpen>
    <Base.Trigger className={className} aria-label={ariaLabel}>
      {label}
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={6} className="z-50">
        <Base.Popup className="max-h-(--available-height) max-w-[min(26rem,calc(100vw-1.5rem))] overflow-y-auto rounded-lg border border-line bg-surface px-4 py-3 text-ink shadow-lg outline-none">
          <Base.Title className="mb-1 font-semibold">{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
