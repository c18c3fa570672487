type Line = Readonly<{ key: string; label: string; text: string; colour: string }>;

/** What the pointer is on: the exact figures, not what the axis can show. */
export const ChartTooltip = ({ title, lines }: { title: string; lines: readonly Line[] }) => (
  <div className="figures rounded-md border border-line bg-surface px-3 py-2 text-xs text-ink shadow-lg">
    <p className="mb-1 font-medium">{title}</p>
    {lines.map(({ key, label, text, colour }) => (
      <p key={key} className="flex items-center gap-2">
        <span className="size-2 rounded-full" style={{ background: colour }} />
        <span className="text-muted">{label}</span>
        <span className="ml-auto pl-4">{text}</span>
      </p>
    ))}
  </div>
);
