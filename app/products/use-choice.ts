"use client";

import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { productParsers } from "./search-params.ts";

/** What a view lets choose, in the address; `isPending` while the server answers. */
export function useChoice() {
  const [isPending, startTransition] = useTransition();
  const [choice, choose] = useQueryStates(productParsers, { shallow: false, history: "push", startTransition });
  return { ...choice, choose, isPending };
}
