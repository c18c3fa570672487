"use client";

import { parseAsString, useQueryState } from "nuqs";

/** The job that is watched stands in the address: it is still watched after the page was loaded again, or sent to a colleague. */
export function useJobInAddress(): [string | null, (jobId: string | null) => void] {
  const [jobId, setJobId] = useQueryState("job", parseAsString);
  return [jobId, (chosen) => void setJobId(chosen)];
}
