import type { ReactNode } from "react";

/** Content that is about to be replaced: still there, greyed, so that nothing jumps. */
export const PendingContent = ({ isPending, children }: { isPending: boolean; children: ReactNode }) => (
  <div aria-busy={isPending} className="transition-opacity aria-busy:opacity-50">
    {children}
  </div>
);
