"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props<Value extends string> = {
  label: string;
  /** of the radio group; unique on the page */
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly (readonly [Value, ReactNode])[];
  className?: string;
};

/** One of a few, all in sight: radio buttons that look like tabs. Where they do not fit, the chosen one is scrolled to. */
export function Segmented<Value extends string>({ label, name, value, onChange, options, className = "" }: Props<Value>) {
  const group = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is to be scrolled to as the first one was.
  useEffect(() => {
    // In a frame of its own: asked for at once, the whole page would be laid out in the middle of its first drawing.
    const frame = requestAnimationFrame(() => scrollToChosen(group.current));
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return (
    <fieldset
      ref={group}
      className={`relative flex max-w-full min-w-0 overflow-x-auto rounded-md bg-sunken p-0.5 [scrollbar-width:none] ${className}`}
    >
      <legend className="sr-only">{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} className="segment px-2.5 py-1">
          <input type="radio" name={name} value={option} checked={value === option} onChange={() => onChange(option)} className="sr-only" />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** Sideways alone: scrollIntoView would move the page too. */
function scrollToChosen(group: HTMLFieldSetElement | null): void {
  const chosen = group?.querySelector("input:checked")?.parentElement;
  if (!group || !chosen) return;
  group.scrollLeft = chosen.offsetLeft - (group.clientWidth - chosen.offsetWidth) / 2;
}
