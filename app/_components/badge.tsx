import type { ReactNode } from "react";

const TONES = {
  neutral: "border-dashed border-line-strong text-muted",
  accent: "border-transparent bg-accent-soft text-accent",
  warning: "border-transparent bg-warning-soft text-warning",
  danger: "border-transparent bg-danger-soft text-danger",
} as const;

/** A state in a word. */
export const Badge = ({ children, tone = "neutral" }: { children: ReactNode; tone?: keyof typeof TONES }) => (
  <span className={`inline-block rounded-full border px-2 text-xs leading-5 whitespace-nowrap ${TONES[tone]}`}>{children}</span>
);
