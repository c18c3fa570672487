import type { ReactNode } from "react";

/** One state of a part, under its name. */
export const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <p className="mb-2 text-2xs text-muted">{name}</p>
    <div className="flex flex-wrap items-start gap-3">{children}</div>
  </div>
);
