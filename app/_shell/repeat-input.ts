/**
 * Presses, chooses or types in a control what a reader had pressed, chosen or typed before React listened. Where React does not
 * listen yet, nothing happens, and it can be done again.
 */
export function repeatInput(control: Element, value: string | boolean): void {
  if (typeof value === "boolean") tick(control as HTMLInputElement, value);
  else if (control instanceof HTMLButtonElement) control.click();
  else if (control instanceof HTMLSelectElement) choose(control, value);
  else if (control instanceof HTMLTextAreaElement) type(control, HTMLTextAreaElement.prototype, value);
  else if (control instanceof HTMLInputElement) {
    if (control.type === "file") control.dispatchEvent(new Event("change", { bubbles: true }));
    else type(control, HTMLInputElement.prototype, value);
  }
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** React answers a click only where it changes something: back first, then as the reader left it. */
function tick(box: HTMLInputElement, isTicked: boolean): void {
  box.checked = !isTicked;
  box.click();
}

/** React takes a text for new only where it differs from the one that it set itself; the prototype's setter goes past React. */
function type(field: HTMLInputElement | HTMLTextAreaElement, prototype: object, value: string): void {
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
