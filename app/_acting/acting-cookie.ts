/** As whom a reader acts (`manager:M018`, `unit:D01`), until the browser is closed. Without it they are themselves. */
export const ACTING_COOKIE = "merit-as";

export function actAs(chosen: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser yet, and this is no secret.
  document.cookie = `${ACTING_COOKIE}=${encodeURIComponent(chosen)}; path=/; samesite=strict`;
}

export function actAsOneself(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above.
  document.cookie = `${ACTING_COOKIE}=; path=/; max-age=0; samesite=strict`;
}

/** Nothing that was seen with other eyes may stay: neither answers that the browser keeps nor pages. */
export const seeAnew = (): void => window.location.reload();
