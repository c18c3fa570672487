import { useFormat } from "../_format/use-format.ts";

const FIRST = 2;

/** The first of some people, and how many more; all of them for who points there, and for who is read to. */
export function People({ people, title }: { people: readonly string[]; title?: string }) {
  const format = useFormat();
  const all = format.list(people);
  const more = people.length - FIRST;
  if (more <= 0) return <span title={title}>{all}</span>;
  return (
    <span title={title ?? all}>
      <span aria-hidden="true">
        {format.list(people.slice(0, FIRST))} <span className="text-faint">+{format.count(more)}</span>
      </span>
      <span className="sr-only">{all}</span>
    </span>
  );
}
