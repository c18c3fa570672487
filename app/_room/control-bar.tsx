import type { ReactNode } from "react";
import { PendingContent } from "./pending-content.tsx";

type Props = { controls: ReactNode; isPending: boolean; children: ReactNode };

/** The bar under a room's head in which one chooses what is shown; the content below is greyed while another is fetched. */
export const ControlBar = ({ controls, isPending, children }: Props) => (
  <>
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 sm:px-6">{controls}</div>
    <PendingContent isPending={isPending}>{children}</PendingContent>
  </>
);
