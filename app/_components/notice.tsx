import type { ReactNode } from "react";
import { InfoIcon, WarningIcon } from "./icons.tsx";

const TONES = {
  plain: "border-line bg-canvas",
  warning: "border-transparent bg-warning-soft",
  danger: "border-transparent bg-danger-soft",
} as const;

type Props = { title: string; children?: ReactNode; as?: "h1" | "h2" | "h3"; tone?: keyof typeof TONES; className?: string };

/** A page or part of one that has nothing to show, or something to say: what it is, and what to do. */
export function Notice({ title, children, as: Heading = "h2", tone = "plain", className = "max-w-xl" }: Props) {
  const Icon = tone === "plain" ? InfoIcon : WarningIcon;
  return (
    <section className={`rounded-lg border px-4 py-3 ${TONES[tone]} ${className}`}>
      <Heading className="flex items-start gap-2 text-sm font-semibold">
        <Icon
          className={`mt-0.5 size-4 shrink-0 ${tone === "danger" ? "text-danger" : tone === "warning" ? "text-warning" : "text-faint"}`}
        />
        {title}
      </Heading>
      {children && <div className="mt-1 space-y-3 pl-6 text-muted">{children}</div>}
    </section>
  );
}
