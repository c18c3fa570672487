"use client";

import { Autocomplete as Base } from "@base-ui/react/autocomplete";
import { type FocusEvent, type KeyboardEvent, type Ref, useId, useRef, useState } from "react";

type Props = {
  label: string;
  words: readonly string[];
  value: string;
  onChange: (word: string) => void;
  error?: string | undefined;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** A word of the bank's own, completed from those in use; any other may be typed. Tab takes what is highlighted. */
export function WordField({ label, words, value, onChange, error, className = "", inputRef }: Props) {
  const id = useId();
  const highlighted = useRef<string | undefined>(undefined);
  const [hasTyped, setTyped] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Tab" && !event.shiftKey && hasTyped && highlighted.current !== undefined) onChange(highlighted.current);
    if (event.key === "Tab") setTyped(false);
  };
  return (
    <Base.Root
      items={words as string[]}
      value={value}
      onValueChange={(word: string, { reason }) => {
        setTyped(reason === "input-change" && word !== "");
        onChange(word);
      }}
      // Before anything is typed all words are offered, whatever stands in the field.
      filter={(word: string, query: string) => !hasTyped || word.toLowerCase().startsWith(query.trim().toLowerCase())}
      autoHighlight
      openOnInputClick
      onItemHighlighted={(word: string | undefined) => {
        highlighted.current = word;
      }}
    >
      <div className={`min-w-0 ${className}`}>
        <label htmlFor={id} className="field-label">
          {label}
        </label>
        <Base.Input
          id={id}
          ref={inputRef}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-note`}
          onKeyDown={onKeyDown}
          onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
          className="control w-full"
        />
        {error !== undefined && (
          <p id={`${id}-note`} role="alert" className="mt-1 text-xs text-danger">
            {error}
          </p>
        )}
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="w-(--anchor-width) min-w-36 rounded-lg border border-line bg-surface p-1 text-ink shadow-lg empty:hidden data-empty:hidden">
            <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto">
              {(word: string) => (
                <Base.Item
                  key={word}
                  value={word}
                  className="flex min-h-8 cursor-default items-center rounded-md px-2 py-1 outline-none select-none data-highlighted:bg-sunken"
                >
                  <span className="truncate">{word}</span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
