import "@fontsource-variable/inter/index.css";
import "./globals.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { clientMessages } from "./_i18n/client-messages.ts";
import { Shell } from "./_shell/shell.tsx";
import { THEME_COOKIE, toTheme } from "./_shell/theme.ts";
import { ApiProvider } from "./_trpc/provider.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return {
    title: { template: t.raw("app.title").replace("{page}", "%s"), default: t("app.name") },
    description: t("app.description"),
    robots: { index: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = toTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme}>
      <body className="font-sans antialiased">
        <NextIntlClientProvider messages={clientMessages}>
          <NuqsAdapter>
            <ApiProvider>
              <Shell theme={theme}>{children}</Shell>
            </ApiProvider>
          </NuqsAdapter>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
