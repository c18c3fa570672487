/**
 * The key as a shortcut names it. A Russian or Ukrainian keyboard sends its own letters, also with Ctrl: there it is the Latin
 * letter of the same key.
 */
export const shortcutKey = ({ key, code }: Pick<KeyboardEvent, "key" | "code">): string =>
  /^\p{Script=Cyrillic}$/u.test(key) && code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
