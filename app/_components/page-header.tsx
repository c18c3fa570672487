import type { ReactNode } from "react";

type Props = { title: ReactNode; above?: ReactNode; beside?: ReactNode; children?: ReactNode };

/** The head of a room: its title, something beside it, and its controls below. */
export function PageHeader({ title, above, beside, children }: Props) {
  return (
    <div className="space-y-3 border-b border-line px-4 pt-4 pb-3 sm:px-6 sm:pt-5">
      {above}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
        {beside}
      </div>
      {children}
    </div>
  );
}
