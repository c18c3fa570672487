import { useLocale } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { sentenceGap } from "../_format/lists.ts";

/** Whole sentences one after another, apart as the reader's language writes them; those that are null or false are left out. */
export function Sentences({ children }: { children: ReactNode }) {
  const gap = sentenceGap(useLocale());
  // A sentence with links in it is an array of its own: only the outermost are sentences.
  const sentences = [children].flat().filter((child) => child !== "" && child !== null && child !== undefined && child !== false);
  return sentences.map((sentence, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name than their place.
    <Fragment key={index}>
      {index > 0 && gap}
      {sentence}
    </Fragment>
  ));
}
