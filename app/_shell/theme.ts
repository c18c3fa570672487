/** The colours a reader chose, in a cookie, so that the first paint already has them. */
export const THEME_COOKIE = "theme";
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const toTheme = (text: string | undefined): Theme => THEMES.find((theme) => theme === text) ?? "system";
