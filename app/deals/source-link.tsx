import Link from "next/link";
import type { DealPage } from "./types.ts";

/** The row that a fact stands in: its file and line, with the way to the import. */
export const SourceLink = ({ source: { importId, file, line } }: { source: DealPage["deal"]["source"] }) => (
  <Link
    href={`/imports/${importId}`}
    prefetch={false}
    className="inline-flex min-h-6 items-center text-xs whitespace-nowrap text-muted hover:text-accent hover:underline"
  >
    {file}:{line}
  </Link>
);
