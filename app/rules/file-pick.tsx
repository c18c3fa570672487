"use client";

import { useRef } from "react";
import { Button } from "../_components/button.tsx";
import { ImportsIcon } from "../_components/icons.tsx";

/** Chooses a JSON file and gives its text. */
export function FilePick({ label, onText }: { label: string; onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void file.text().then(onText);
          target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>
        <ImportsIcon className="size-3.5" />
        {label}
      </Button>
    </>
  );
}
