import "@fontsource-variable/inter/index.css";
import "./globals.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { ActingStrip } from "./_acting/acting-strip.tsx";
import { seesAll } from "./_acting/sees-all.ts";
import { Sight } from "./_acting/sight.tsx";
import { ToastProvider } from "./_components/toast.tsx";
import { ShellMessages } from "./_i18n/room-messages.tsx";
import { Shell } from "./_shell/shell.tsx";
import { CONTRAST_COOKIE, THEME_COOKIE, toContrast, toTheme } from "./_shell/theme.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return {
    title: { template: t.raw("app.title").replace("{page}", "%s"), default: t("app.name") },
    description: t("app.description"),
    robots: { index: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = await cookies();
  const theme = toTheme(chosen.get(THEME_COOKIE)?.value);
  const contrast = toContrast(chosen.get(CONTRAST_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme} data-contrast={contrast}>
      <body className="font-sans antialiased">
        <ShellMessages>
          <NuqsAdapter>
            <ToastProvider>
              <Sight all={await seesAll()}>
                <Shell theme={theme} contrast={contrast} acting={<ActingStrip />}>
                  {children}
                </Shell>
              </Sight>
            </ToastProvider>
          </NuqsAdapter>
        </ShellMessages>
      </body>
    </html>
  );
}
