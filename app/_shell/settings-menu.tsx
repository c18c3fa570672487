"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { LOCALE_NAMES, LOCALES, type Locale } from "../../lib/messages/locales.ts";
import { SettingsIcon } from "../_components/icons.tsx";
import { Menu } from "../_components/menu.tsx";
import { LOCALE_COOKIE } from "../_i18n/locale-cookie.ts";
import { CONTRAST_COOKIE, CONTRASTS, type Contrast, THEME_COOKIE, THEMES, type Theme } from "./theme.ts";

const ActAsDialog = dynamic(() => import("../_acting/act-as-dialog.tsx").then((module) => module.ActAsDialog), { ssr: false });

const YEAR_SECONDS = 31_536_000;

function remember(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser yet, and this is no secret.
  document.cookie = `${cookie}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** Language, colours and contrast, remembered in this browser; and as whom one acts. */
export function SettingsMenu({ theme: firstTheme, contrast: firstContrast }: { theme: Theme; contrast: Contrast }) {
  const t = useTranslations();
  const router = useRouter();
  const asked = useLocale();
  const [theme, setTheme] = useState(firstTheme);
  const [contrast, setContrast] = useState(firstContrast);
  const [isChoosing, setChoosing] = useState(false);
  const chooseTheme = (chosen: Theme): void => {
    setTheme(chosen);
    document.documentElement.dataset.theme = chosen;
    remember(THEME_COOKIE, chosen);
  };
  const chooseContrast = (chosen: Contrast): void => {
    setContrast(chosen);
    document.documentElement.dataset.contrast = chosen;
    remember(CONTRAST_COOKIE, chosen);
  };
  const chooseLocale = (chosen: Locale): void => {
    remember(LOCALE_COOKIE, chosen);
    router.refresh();
  };
  return (
    <>
      <Menu
        label={<SettingsIcon className="size-4" />}
        ariaLabel={t("app.settings")}
        align="start"
        className="rounded-md p-2 text-muted hover:bg-sunken hover:text-ink"
      >
        {({ MenuItem, MenuRadio, MenuSeparator }) => (
          <>
            <MenuItem onClick={() => setChoosing(true)}>{t("acting.menu")}</MenuItem>
            <MenuSeparator />
            <MenuRadio
              label={t("app.language")}
              value={LOCALES.find((locale) => locale === asked) ?? LOCALES[0]}
              onChange={chooseLocale}
              options={LOCALES.map((locale) => [
                locale,
                <span key={locale} lang={locale}>
                  {LOCALE_NAMES[locale]}
                </span>,
              ])}
            />
            <MenuSeparator />
            <MenuRadio
              label={t("app.theme")}
              value={theme}
              onChange={chooseTheme}
              options={THEMES.map((one) => [one, t(`app.theme_${one}`)])}
            />
            <MenuSeparator />
            <MenuRadio
              label={t("app.contrast")}
              value={contrast}
              onChange={chooseContrast}
              options={CONTRASTS.map((one) => [one, t(`app.contrast_${one}`)])}
            />
          </>
        )}
      </Menu>
      {isChoosing && <ActAsDialog onClose={() => setChoosing(false)} />}
    </>
  );
}
