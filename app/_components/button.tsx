import type { ComponentProps, MouseEventHandler } from "react";

const VARIANTS = {
  primary: "bg-accent text-on-accent hover:opacity-90",
  secondary: "border border-line bg-surface text-ink hover:border-line-strong",
  quiet: "text-muted hover:bg-sunken hover:text-ink",
  danger: "border border-line bg-surface text-danger hover:border-danger",
} as const;

export type ButtonVariant = keyof typeof VARIANTS;

/** The look of a button, also for links and for the triggers of menus and dialogs. */
export const buttonClass = (variant: ButtonVariant = "secondary", className = ""): string => `button ${VARIANTS[variant]} ${className}`;

type Props = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  busy?: boolean;
  /** The second half of a double click does nothing: for what is done again by each click. */
  once?: boolean;
};

/** A button. While `busy` it keeps its place and its focus, says so, and does nothing. */
export function Button({
  variant = "secondary",
  busy = false,
  once = false,
  className = "",
  type = "button",
  onClick,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : once ? firstOf(onClick) : onClick}
      className={buttonClass(variant, className)}
    >
      {busy && <span aria-hidden="true" className="size-3 animate-spin rounded-full border-2 border-current border-r-transparent" />}
      {children}
    </button>
  );
}

const firstOf =
  (onClick: MouseEventHandler<HTMLButtonElement> | undefined): MouseEventHandler<HTMLButtonElement> =>
  (event) =>
    event.detail > 1 ? event.preventDefault() : onClick?.(event);
