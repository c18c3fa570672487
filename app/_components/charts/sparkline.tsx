import { prepareSparkline } from "./prepare-sparkline.ts";

const WIDTH = 72;
const HEIGHT = 16;

/** A line as long as a word: which way it went. For the eye; the figures stand elsewhere. Light enough for thousands of rows. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const { path, last } = prepareSparkline(values, WIDTH, HEIGHT);
  return (
    <svg viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`} width={WIDTH + 4} height={HEIGHT + 4} aria-hidden="true" className="text-series-2">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round" strokeLinejoin="round" />
      {last && <circle cx={last.x} cy={last.y} r="1.75" className="fill-accent" />}
    </svg>
  );
}
