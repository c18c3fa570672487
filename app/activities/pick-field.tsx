"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type Ref, useDeferredValue, useId, useRef, useState } from "react";
import { CloseIcon } from "../_components/icons.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import type { Choice, Suggested } from "./log-data.ts";

type Props = {
  label: string;
  what: Suggested;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  /** deals of this client alone */
  client?: string | undefined;
  placeholder?: string;
  error?: string | undefined;
  labelClass?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/**
 * A field in which one types a name or code and takes what the server finds. The nearest is highlighted at once: Enter and Tab
 * take it. What is left as it was typed is looked up when the entry is saved.
 */
export function PickField({
  label,
  what,
  value,
  onChange,
  client,
  placeholder,
  error,
  labelClass = "field-label",
  className = "",
  inputRef,
}: Props) {
  const t = useTranslations();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const highlighted = useRef<Choice | undefined>(undefined);
  const { items, isSearching } = useSuggestions(what, typed, client, isOpen);
  const take = (choice: Choice | null): void => {
    setTyped("");
    onChange(choice);
  };
  const takeTyped = (): void => {
    const text = typed.trim();
    if (text !== "") take({ code: text, name: text, detail: null, typed: true });
  };
  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler: () => void }): void => {
    // Escape closes the list; what was chosen stays.
    if (event.key === "Escape" && !isOpen) event.preventBaseUIHandler();
    const isLeaving = event.key === "Tab" && !event.shiftKey;
    if (!isLeaving && event.key !== "Enter") return;
    if (typed === "") return;
    // Enter takes what is highlighted by itself.
    if (isLeaving && highlighted.current) take(highlighted.current);
    else if (!highlighted.current) takeTyped();
  };
  return (
    <Base.Root
      items={items}
      value={value}
      onValueChange={(choice: Choice | null) => take(choice)}
      itemToStringLabel={({ name }: Choice) => name}
      isItemEqualToValue={(a: Choice, b: Choice) => a.code === b.code}
      filter={null}
      autoHighlight
      open={isOpen}
      onOpenChange={setOpen}
      onInputValueChange={(text: string, { reason }) => reason === "input-change" && setTyped(text)}
      onItemHighlighted={(choice: Choice | undefined) => {
        highlighted.current = choice;
      }}
    >
      <div className={`min-w-0 ${className}`}>
        <label htmlFor={id} className={labelClass}>
          {label}
        </label>
        <div className="relative">
          <Base.Input
            id={id}
            ref={inputRef}
            placeholder={placeholder}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? undefined : `${id}-note`}
            onKeyDown={onKeyDown}
            onBlur={() => typed !== "" && takeTyped()}
            className="control w-full pr-7"
          />
          <Base.Clear
            aria-label={t("app.clear")}
            tabIndex={-1}
            className="absolute inset-y-0 right-1 grid w-6 place-items-center text-faint hover:text-ink"
          >
            <CloseIcon className="size-3.5" />
          </Base.Clear>
        </div>
        {error !== undefined && (
          <p id={`${id}-note`} role="alert" className="mt-1 text-xs text-danger">
            {error}
          </p>
        )}
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="w-(--anchor-width) min-w-64 rounded-lg border border-line bg-surface p-1 text-ink shadow-lg">
            <Base.Status className="px-2 text-xs text-muted">{isSearching ? t("app.searching") : null}</Base.Status>
            <Base.Empty className="px-2 text-muted empty:hidden">
              {isSearching ? null : <p className="py-1.5">{t("app.nothing_found")}</p>}
            </Base.Empty>
            <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto">
              {(choice: Choice) => (
                <Base.Item
                  key={choice.code}
                  value={choice}
                  className="flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-highlighted:bg-sunken"
                >
                  <span className="min-w-0 flex-1 truncate">{choice.name}</span>
                  <span className="figures shrink-0 text-xs text-muted">{choice.code}</span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function useSuggestions(what: Suggested, typed: string, client: string | undefined, isOpen: boolean) {
  const trpc = useTRPC();
  const asked = useDeferredValue(typed.trim());
  const query = useQuery(
    trpc.activities.suggest.queryOptions(
      { what, typed: asked, ...(client !== undefined && { client }) },
      { enabled: isOpen, placeholderData: keepPreviousData },
    ),
  );
  // While another text is looked up the former answers stand, which may not fit it: nothing of them is taken by mistake.
  const isSearching = query.isPlaceholderData || asked !== typed.trim() || query.isLoading;
  const items: Choice[] = query.data?.choices ?? [];
  return { items: isSearching && typed !== "" ? [] : items, isSearching };
}
