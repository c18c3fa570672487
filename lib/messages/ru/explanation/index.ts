import adjustments from "./adjustments.json" with { type: "json" };
import deals from "./deals.json" with { type: "json" };
import overlay from "./overlay.json" with { type: "json" };
import panel from "./panel.json" with { type: "json" };
import products from "./products.json" with { type: "json" };
import scoring from "./scoring.json" with { type: "json" };
import splits from "./splits.json" with { type: "json" };
import steps from "./steps.json" with { type: "json" };

/** The Russian texts of explanations: the browser loads them with the first one. */
export const explanation = [adjustments, deals, overlay, panel, products, scoring, splits, steps];
