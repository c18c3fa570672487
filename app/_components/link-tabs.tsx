import Link from "next/link";

type Props = { label: string; tabs: readonly Readonly<{ href: string; text: string; isCurrent: boolean }>[] };

/** The views of a room, each with an address of its own. */
export const LinkTabs = ({ label, tabs }: Props) => (
  <nav aria-label={label} className="no-print -mb-3 overflow-x-auto [scrollbar-width:none]">
    <ul className="flex gap-4">
      {tabs.map(({ href, text, isCurrent }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={isCurrent ? "page" : undefined}
            className="block border-b-2 border-transparent pb-2 whitespace-nowrap text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
