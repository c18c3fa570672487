import type { ReactNode } from "react";
import { Section } from "../_components/section.tsx";

/** What is recognised beside the total stands between broken lines, apart from everything that adds up. */
export const OverlaySection = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <Section title={title} text={text} className="border-y border-dashed border-line-strong py-5">
    {children}
  </Section>
);
