import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "../_components/disclosure.tsx";
import { Section } from "../_components/section.tsx";
import type { Person } from "./prepare-rows.ts";

type Props = { title: string; text: string; people: readonly Person[]; period: string };

/** So many are named at once; a bank of ten thousand may have hundreds more. */
const NAMED = 60;

/** Managers who were there but have no rank: they are named, not ranked last. */
export function WithoutRank({ title, text, people, period }: Props) {
  const t = useTranslations();
  if (people.length === 0) return null;
  const rest = people.length - NAMED;
  return (
    <Section title={title} text={text} className="border-t border-line bg-surface py-5">
      <Names people={people.slice(0, NAMED)} period={period} />
      {rest > 0 && (
        <Disclosure title={t("leaderboard.more_people", { count: rest })} className="mt-2 text-xs [&>summary]:mx-4 sm:[&>summary]:mx-6">
          <Names people={people.slice(NAMED)} period={period} />
        </Disclosure>
      )}
    </Section>
  );
}

const Names = ({ people, period }: { people: readonly Person[]; period: string }) => (
  <ul className="grid gap-x-6 gap-y-1 px-4 text-sm sm:grid-cols-2 sm:px-6 xl:grid-cols-3">
    {people.map(({ manager, name, unit }) => (
      <li key={manager} className="truncate">
        <Link
          href={`/managers/${encodeURIComponent(manager)}?period=${period}`}
          prefetch={false}
          className="hover:text-accent hover:underline"
        >
          {name}
        </Link>{" "}
        <span className="text-xs text-faint">{unit}</span>
      </li>
    ))}
  </ul>
);
