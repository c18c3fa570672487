import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { Mark } from "../_components/icons.tsx";
import { Navigation } from "./navigation.tsx";
import type { Theme } from "./theme.ts";
import { ThemeToggle } from "./theme-toggle.tsx";

/** What stands around every room: the product's name, the rooms, the colours. A column on wide screens, a bar on narrow ones. */
export function Shell({ theme, children }: { theme: Theme; children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="shell flex min-h-dvh flex-col lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t("app.skip")}
      </a>
      <header className="no-print flex items-center gap-3 border-b border-line px-4 py-2.5 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-5 lg:border-r lg:border-b-0 lg:px-3 lg:py-4">
        <Link href="/" className="flex items-center gap-2 rounded-md text-[0.9375rem] font-semibold tracking-tight lg:px-2">
          <Mark />
          {t("app.name")}
        </Link>
        <Suspense>
          <Navigation />
        </Suspense>
        <div className="lg:mt-auto lg:self-start lg:px-1">
          <ThemeToggle initial={theme} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 flex-1 bg-surface outline-none">
        {children}
      </main>
    </div>
  );
}
