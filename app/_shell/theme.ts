/** The looks a reader chose, in cookies, so that the first paint already has them. */
export const THEME_COOKIE = "theme";
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const CONTRAST_COOKIE = "contrast";
export const CONTRASTS = ["system", "normal", "more"] as const;
export type Contrast = (typeof CONTRASTS)[number];

export const toTheme = (text: string | undefined): Theme => THEMES.find((theme) => theme === text) ?? "system";
export const toContrast = (text: string | undefined): Contrast => CONTRASTS.find((contrast) => contrast === text) ?? "system";
