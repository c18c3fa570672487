"use client";

import { type ReactNode, type SyntheticEvent, useEffect } from "react";
import { repeatInput } from "./repeat-input.ts";

/** Controls that were used, with what stood in them then; a box holds whether it is ticked. */
type Noted = Map<Element, string | boolean>;
type Noting = Window & { earlyInput?: Noted | undefined };

/** Runs as the page is read, before any other script. Links and what the browser opens by itself need no help. */
const NOTE = `(function(){
var noted=earlyInput=new Map, isBox=function(t){return t.type=="radio"||t.type=="checkbox"};
var note=function(t,v){t&&window.earlyInput&&noted.set(t,v)};
addEventListener("click",function(e){var t=e.target;isBox(t)?note(t,t.checked):note(t.closest('button[type="button"]'),"")},true);
addEventListener("input",function(e){var t=e.target;isBox(t)||note(t,t.value)},true);
})()`;

const noting = (): Noting => window;

const AGAIN_MS = 50;
/** The parts of a page come to life one by one, the last ones soon after the frame around them. */
const FOR_MS = 10_000;

/**
 * A control can be used before the script that answers it has come. Such a press, choice or text is noted, and made again until it
 * is answered; what is answered is struck off at once.
 */
export function EarlyInput({ className, children }: { className: string; children: ReactNode }) {
  useEffect(() => {
    const end = performance.now() + FOR_MS;
    const timer = setInterval(() => {
      for (const [control, value] of noting().earlyInput ?? []) repeatInput(control, value);
      if (performance.now() < end) return;
      noting().earlyInput = undefined;
      clearInterval(timer);
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  const strikeOff = (control: EventTarget | null): void => {
    if (control instanceof Element) noting().earlyInput?.delete(control);
  };
  // A press is answered where a button is concerned; a box answers with its change.
  const onClick = ({ target }: SyntheticEvent): void => strikeOff(target instanceof Element ? target.closest("button") : null);
  return (
    <div className={className} onClickCapture={onClick} onChangeCapture={({ target }) => strikeOff(target)}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file. */}
      <script dangerouslySetInnerHTML={{ __html: NOTE }} />
      {children}
    </div>
  );
}
