import { useId } from "react";

type Props = { label: string; done: number; total: number | null; text?: string };

/** How far something is. Without a total it moves to and fro: it goes on, nobody knows how long. */
export function ProgressBar({ label, done, total, text }: Props) {
  const id = useId();
  const value = total === null || total === 0 ? null : Math.min(100, (done / total) * 100);
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
      <span id={id} className="text-sm">
        {label}
      </span>
      <span className="figures text-right text-xs text-muted">{text}</span>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value ?? undefined}
        className="col-span-2 h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div
          style={value === null ? undefined : { width: `${value}%` }}
          className={`h-full bg-accent transition-[width] duration-200 ${value === null ? "indeterminate" : ""}`}
        />
      </div>
    </div>
  );
}
