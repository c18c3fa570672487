import { expect, type Locator } from "@playwright/test";

/** React keeps what it was told of an element in a property of that name, from when it has taken the element over. */
const TAKEN_OVER = "__reactProps$";

/** Waits until the page's script listens to this very control: a key pressed before, or a place pointed at, would be answered by nobody. */
export const awake = (control: Locator): Promise<void> =>
  expect(async () => {
    const isAwake = await control.evaluate((element, name) => Object.keys(element).some((key) => key.startsWith(name)), TAKEN_OVER);
    expect(isAwake, `${control} is listened to`).toBe(true);
  }).toPass();
