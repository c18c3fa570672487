"use client";

import dynamic from "next/dynamic";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { SearchIcon } from "../_components/icons.tsx";
import { hrefOf, ROOMS } from "./rooms.ts";
import { shortcutKey } from "./shortcut-key.ts";

const CommandPalette = dynamic(() => import("./command-palette.tsx").then((module) => module.CommandPalette), { ssr: false });

/** Two keys after one another count as a pair for this long. */
const PAIR_MS = 1_200;

/** Opens the command palette, also by Ctrl K. Listens for the other keys of the whole application too: "/" and "g" pairs. */
export function CommandButton() {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  useShortcuts(() => setOpen(true));
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="ml-auto flex h-8 items-center gap-2 rounded-md border border-line bg-surface px-2 text-muted hover:border-line-strong lg:ml-0 lg:w-full"
      >
        <SearchIcon className="size-4" />
        <span className="hidden min-w-0 truncate lg:inline">{t("app.find")}</span>
        <span className="sr-only lg:hidden">{t("app.find")}</span>
        <kbd className="ml-auto hidden rounded border border-line px-1 font-sans text-2xs text-faint lg:inline">{t("app.find_key")}</kbd>
      </button>
      {isOpen && <CommandPalette onClose={() => setOpen(false)} />}
    </>
  );
}

function useShortcuts(openPalette: () => void): void {
  const router = useRouter();
  const period = useSearchParams().get("period");
  const pressedG = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const pressed = shortcutKey(event);
      if ((event.metaKey || event.ctrlKey) && pressed.toLowerCase() === "k") {
        event.preventDefault();
        openPalette();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (pressed === "/") {
        const search = document.querySelector<HTMLInputElement>("[data-table-search]");
        if (!search) return;
        event.preventDefault();
        search.focus();
      } else if (pressed === "g") {
        pressedG.current = event.timeStamp;
      } else if (event.timeStamp - pressedG.current < PAIR_MS) {
        const room = ROOMS.flat().find(({ key }) => key === pressed);
        pressedG.current = 0;
        if (room) router.push(hrefOf(room, period));
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
