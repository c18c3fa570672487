import { router } from "../../api/trpc.ts";
import { getDealOverlay, getManagerOverlay, getOverlaySums } from "./overlay.procedure.ts";

export const overlayRouter = router({ sums: getOverlaySums, ofManager: getManagerOverlay, ofDeal: getDealOverlay });
