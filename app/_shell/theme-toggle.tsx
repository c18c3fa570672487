"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MoonIcon, ScreenIcon, SunIcon } from "../_components/icons.tsx";
import { THEME_COOKIE, THEMES, type Theme } from "./theme.ts";

const ICONS = { system: ScreenIcon, light: SunIcon, dark: MoonIcon };
const YEAR_SECONDS = 31_536_000;

export function ThemeToggle({ initial }: { initial: Theme }) {
  const t = useTranslations();
  const [theme, setTheme] = useState(initial);
  const choose = (chosen: Theme): void => {
    setTheme(chosen);
    document.documentElement.dataset.theme = chosen;
    // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser yet, and this is no secret.
    document.cookie = `${THEME_COOKIE}=${chosen}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  };
  return (
    <fieldset className="flex rounded-md bg-sunken p-0.5">
      <legend className="sr-only">{t("app.theme")}</legend>
      {THEMES.map((option) => {
        const Icon = ICONS[option];
        return (
          <label key={option} title={t(`app.theme_${option}`)} className="segment px-1.5 py-1">
            <input
              type="radio"
              name="theme"
              value={option}
              checked={theme === option}
              onChange={() => choose(option)}
              className="sr-only"
            />
            <Icon />
            <span className="sr-only">{t(`app.theme_${option}`)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
