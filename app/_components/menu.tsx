"use client";

import { lazy, type ReactNode } from "react";
import type { MenuParts } from "./menu-popup.tsx";
import { useLater } from "./use-later.ts";

const load = () => import("./menu-popup.tsx");
const MenuPopup = lazy(() => load().then((module) => ({ default: module.MenuPopup })));

export type MenuProps = {
  label: ReactNode;
  className: string;
  /** The list, made of the parts that come with it once it is wanted. */
  children: (parts: MenuParts) => ReactNode;
  ariaLabel?: string;
  align?: "start" | "end";
};

/** A button that opens a list of commands or choices; arrow keys, letters and Escape as everywhere. */
export function Menu(props: MenuProps) {
  const { isWanted, trigger } = useLater(load);
  if (isWanted) return <MenuPopup {...props} />;
  return (
    <button type="button" aria-haspopup="menu" aria-expanded={false} aria-label={props.ariaLabel} className={props.className} {...trigger}>
      {props.label}
    </button>
  );
}
