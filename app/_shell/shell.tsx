import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { Mark } from "../_components/icons.tsx";
import { CommandButton } from "./command-button.tsx";
import { Drawer } from "./drawer.tsx";
import { EarlyInput } from "./early-input.tsx";
import { Navigation } from "./navigation.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import type { Contrast, Theme } from "./theme.ts";

type Props = { theme: Theme; contrast: Contrast /** as whom the reader acts */; acting: ReactNode; children: ReactNode };

/** What stands around every room: the product's name, the rooms, search, the looks. A column on wide screens, a bar on narrow ones. */
export function Shell({ theme, contrast, acting, children }: Props) {
  const t = useTranslations();
  return (
    <EarlyInput className="shell flex min-h-dvh flex-col lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t("app.skip")}
      </a>
      <header className="no-print flex items-center gap-2 border-b border-line px-4 py-2 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-4 lg:border-r lg:border-b-0 lg:px-3 lg:py-4">
        <div className="lg:hidden">
          <Suspense>
            <Drawer />
          </Suspense>
        </div>
        <Link
          href="/"
          prefetch={false}
          className="flex items-center gap-2 rounded-md text-[0.9375rem] font-semibold tracking-tight lg:px-2"
        >
          <Mark />
          {t("app.name")}
        </Link>
        <Suspense>
          <CommandButton />
        </Suspense>
        <div className="hidden min-h-0 flex-1 overflow-y-auto lg:block">
          <Suspense>
            <Navigation />
          </Suspense>
        </div>
        <div className="flex items-center lg:justify-between">
          <SettingsMenu theme={theme} contrast={contrast} />
          <Link
            href="/words"
            prefetch={false}
            className="hidden rounded-md px-2 py-1 text-xs text-muted hover:bg-sunken hover:text-ink lg:block"
          >
            {t("app.words")}
          </Link>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 flex-1 bg-surface outline-none">
        {acting}
        <OfflineNotice />
        {children}
      </main>
    </EarlyInput>
  );
}
