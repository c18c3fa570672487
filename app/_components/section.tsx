import { type ReactNode, useId } from "react";

type Props = { title: string; text?: ReactNode; beside?: ReactNode; children: ReactNode; className?: string };

/** A part of a room under its own heading. Its content reaches from edge to edge, as tables do; wrap what should not. */
export function Section({ title, text, beside, children, className = "" }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pb-2 sm:px-6">
        <div className="min-w-0">
          <h2 id={id} className="font-medium">
            {title}
          </h2>
          {text && <p className="max-w-3xl text-xs text-muted">{text}</p>}
        </div>
        {beside && <div className="no-print flex flex-wrap items-center gap-2">{beside}</div>}
      </div>
      {children}
    </section>
  );
}
