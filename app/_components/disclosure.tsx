import type { ReactNode } from "react";
import { ChevronIcon } from "./icons.tsx";

/** More on a matter, for those who ask. The browser's own details element: works before any script. */
export const Disclosure = ({ title, children, className = "" }: { title: ReactNode; children: ReactNode; className?: string }) => (
  <details className={`group ${className}`}>
    <summary className="flex min-h-6 w-fit cursor-pointer list-none items-center gap-1 rounded-md text-muted select-none hover:text-ink [&::-webkit-details-marker]:hidden">
      <ChevronIcon className="size-3.5 transition-transform group-open:rotate-90" />
      {title}
    </summary>
    <div className="pt-2">{children}</div>
  </details>
);
