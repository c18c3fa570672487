"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { CheckIcon, CloseIcon } from "./icons.tsx";

type Props<Item> = {
  label: string;
  items: readonly Item[];
  value: Item | null;
  onChange: (item: Item | null) => void;
  /** What stands in the field once an item is chosen. */
  text: (item: Item) => string;
  itemKey: (item: Item) => string;
  /** How an item is listed; its text by default. */
  render?: (item: Item) => ReactNode;
  /** Given where `items` are found elsewhere (a server) for what is typed; without it the list itself is filtered. */
  onSearch?: (typed: string) => void;
  placeholder?: string;
  /** What is said in place of an empty list; that nothing was found by default. */
  emptyText?: string;
  busy?: boolean;
  labelClass?: string;
  className?: string;
  inputRef?: React.Ref<HTMLInputElement>;
};

/** A field in which one types to find and choose one of many. */
export function Combobox<Item>({
  label,
  items,
  value,
  onChange,
  text,
  itemKey,
  render = text,
  onSearch,
  placeholder,
  emptyText,
  busy = false,
  labelClass = "field-label",
  className = "",
  inputRef,
}: Props<Item>) {
  const t = useTranslations();
  const id = useId();
  return (
    <Base.Root
      items={items as Item[]}
      value={value}
      onValueChange={(item: Item | null) => onChange(item)}
      itemToStringLabel={text}
      isItemEqualToValue={(a: Item, b: Item) => itemKey(a) === itemKey(b)}
      {...(onSearch && { filter: null, onInputValueChange: (typed: string) => onSearch(typed) })}
    >
      <div className={className}>
        <label htmlFor={id} className={labelClass}>
          {label}
        </label>
        <div className="relative">
          <Base.Input id={id} ref={inputRef} placeholder={placeholder} className="control w-full pr-8" />
          <Base.Clear
            aria-label={t("app.clear")}
            className="absolute inset-y-0 right-1 grid w-6 place-items-center text-faint hover:text-ink"
          >
            <CloseIcon className="size-3.5" />
          </Base.Clear>
        </div>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="w-(--anchor-width) min-w-56 rounded-lg border border-line bg-surface p-1 text-ink shadow-lg">
            <Base.Status className="px-2 text-xs text-muted">{busy ? t("app.searching") : null}</Base.Status>
            <Base.Empty className="px-2 text-muted empty:hidden">
              {busy ? null : <p className="py-1.5">{emptyText ?? t("app.nothing_found")}</p>}
            </Base.Empty>
            <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto">
              {(item: Item) => (
                <Base.Item
                  key={itemKey(item)}
                  value={item}
                  className="flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-highlighted:bg-sunken"
                >
                  <span className="min-w-0 flex-1 truncate">{render(item)}</span>
                  <Base.ItemIndicator>
                    <CheckIcon className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
