"use client";

import { CopyButton } from "../_components/copy-button.tsx";

/** Copies the whole digest, of which the page shows the beginning. */
export const CopyDigest = ({ digest, label }: { digest: string; label: string }) => <CopyButton text={() => digest} label={label} />;
