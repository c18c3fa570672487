"use client";

import { Progress } from "@base-ui/react/progress";

type Props = { label: string; done: number; total: number | null; text?: string };

/** How far something is. Without a total it moves to and fro: it goes on, nobody knows how long. */
export function ProgressBar({ label, done, total, text }: Props) {
  const value = total === null || total === 0 ? null : Math.min(100, (done / total) * 100);
  return (
    <Progress.Root value={value} className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
      <Progress.Label className="text-sm">{label}</Progress.Label>
      <span className="figures text-right text-xs text-muted">{text}</span>
      <Progress.Track className="col-span-2 h-1.5 overflow-hidden rounded-full bg-sunken">
        <Progress.Indicator className={`h-full bg-accent transition-[width] duration-200 ${value === null ? "indeterminate" : ""}`} />
      </Progress.Track>
    </Progress.Root>
  );
}
