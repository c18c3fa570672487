import type { ReactNode } from "react";

type Props = { title: string; children?: ReactNode; as?: "h1" | "h2" };

/** A page or part of one that has nothing to show: says so, and what to do. */
export function Notice({ title, children, as: Heading = "h2" }: Props) {
  return (
    <section className="max-w-xl space-y-2 rounded-lg border border-line bg-canvas px-5 py-4">
      <Heading className="text-sm font-semibold">{title}</Heading>
      <div className="space-y-3 text-muted">{children}</div>
    </section>
  );
}
