import type { ReactNode } from "react";

type Stat = { key: string; label: string; value: ReactNode; unit?: string | undefined; below?: ReactNode };

/** A few figures in a row, the first thing a room says. A missing figure is a dash. */
export const Stats = ({ stats }: { stats: readonly Stat[] }) => (
  <dl className="figures grid grid-cols-2 gap-y-1 border-b border-line py-1 @lg:grid-cols-3 @4xl:grid-flow-col @4xl:auto-cols-fr @4xl:grid-cols-none @4xl:py-0">
    {stats.map(({ key, label, value, unit, below }) => (
      <div key={key} className="min-w-0 border-line px-4 py-2 sm:px-6 @4xl:py-3 @4xl:not-first:border-l">
        <dt className="truncate text-xs text-muted">{label}</dt>
        <dd>
          <span className="mt-0.5 block text-lg font-semibold tracking-tight [overflow-wrap:anywhere]">
            {value ?? "–"} {unit && <span className="text-xs font-normal tracking-normal text-muted">{unit}</span>}
          </span>
          {below && <span className="mt-0.5 block text-xs text-muted">{below}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
