import { expect, type Page, type TestInfo } from "@playwright/test";
import { formatPeriod } from "../../app/_format/dates.ts";
import type { Locale } from "../../lib/messages/locales.ts";
import { type Translate, translator } from "../../lib/messages/translate.ts";
import { expectGoodLooks, keepPicture } from "./looks.ts";
import { panel } from "./panel.ts";

/** Somebody before a screen: what they read, in their own language. */
export type Reader = Readonly<{ locale: Locale; t: Translate; period: (code: string) => string }>;

export function readerOf(locale: Locale): Reader {
  const t = translator(locale);
  return { locale, t, period: (code) => formatPeriod(code, locale, (values) => t("app.quarter", values)) };
}

/**
 * Lets the page speak the reader's language. Each language sees light colours on one screen and dark ones on the other, so that
 * all four pairs are seen without a second run.
 */
export async function sitDown(page: Page, { locale }: Reader, { project }: TestInfo): Promise<void> {
  await page.context().addCookies([{ name: "locale", value: locale, url: project.use.baseURL ?? "" }]);
  const isDark = (project.name === "phone") === (locale === "en");
  await page.emulateMedia({ colorScheme: isDark ? "dark" : "light", reducedMotion: "reduce" });
}

/** Another room, by the list of rooms; on a phone it is opened first. */
export async function goTo(page: Page, { t }: Reader, room: string): Promise<void> {
  const rooms = page.getByRole("navigation", { name: t("app.navigation") });
  const link = rooms.getByRole("link", { name: t(`app.${room}`), exact: true });
  if (!(await link.isVisible())) await page.getByRole("button", { name: t("app.open_navigation") }).click();
  await link.click();
}

export async function closePanel(page: Page, { t }: Reader): Promise<void> {
  await panel(page)
    .getByRole("button", { name: t("explain_panel.close") })
    .click();
  await expect(panel(page)).toHaveCount(0);
}

/** The page looks right as it stands. */
export async function lookAt(page: Page, name: string, { locale }: Reader): Promise<void> {
  // Charts come after the page; their places are there before.
  await expect(page.locator("figure .animate-pulse")).toHaveCount(0);
  await expectGoodLooks(page);
  await keepPicture(page, `journeys/${name}-${locale}`);
}
