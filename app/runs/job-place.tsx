"use client";

import { RunningJob } from "./running-job.tsx";
import { useJobInAddress } from "./use-job-in-address.ts";

/** Where the work that the address names is watched. */
export function JobPlace() {
  const [jobId, watch] = useJobInAddress();
  if (jobId === null) return null;
  return (
    <div className="border-b border-line px-4 py-3 sm:px-6">
      <RunningJob jobId={jobId} onClose={() => watch(null)} />
    </div>
  );
}
