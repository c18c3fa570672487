import type { ReactNode } from "react";

export const Badge = ({ children }: { children: ReactNode }) => (
  <span className="rounded-full border border-dashed border-line-strong px-2 text-xs leading-5 text-muted">{children}</span>
);
