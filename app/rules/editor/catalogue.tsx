"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { RuleForm } from "../rules-data.ts";

const Catalogue = createContext<RuleForm | null>(null);

export const CatalogueProvider = ({ form, children }: { form: RuleForm; children: ReactNode }) => (
  <Catalogue.Provider value={form}>{children}</Catalogue.Provider>
);

/** What the form may offer: metrics, words of the facts, rules to refer to. */
export function useCatalogue(): RuleForm {
  const form = useContext(Catalogue);
  if (!form) throw new Error("useCatalogue outside of a CatalogueProvider");
  return form;
}

/** Words that are their own names. */
export const asWords = (words: readonly string[]) => words.map((word) => ({ code: word, name: word }));
