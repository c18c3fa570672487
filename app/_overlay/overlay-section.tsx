import type { ReactNode } from "react";
import { Section } from "../_components/section.tsx";

/** What is recognised beside the total stands under a broken line, apart from everything that adds up. */
export const OverlaySection = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <Section title={title} text={text} className="border-t border-dashed border-line-strong pt-5">
    {children}
  </Section>
);
