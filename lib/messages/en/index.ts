import acting from "./acting.json" with { type: "json" };
import activities from "./activities.json" with { type: "json" };
import adjustments from "./adjustments.json" with { type: "json" };
import agreements from "./agreements.json" with { type: "json" };
import app from "./app.json" with { type: "json" };
import cli from "./cli.json" with { type: "json" };
import clients from "./clients.json" with { type: "json" };
import core from "./core.json" with { type: "json" };
import deals from "./deals.json" with { type: "json" };
import explain from "./explain.json" with { type: "json" };
import { explanation } from "./explanation/index.ts";
import gallery from "./gallery.json" with { type: "json" };
import glossary from "./glossary.json" with { type: "json" };
import importRoom from "./import-room.json" with { type: "json" };
import imports from "./imports.json" with { type: "json" };
import leaderboard from "./leaderboard.json" with { type: "json" };
import manager from "./manager.json" with { type: "json" };
import organisation from "./organisation.json" with { type: "json" };
import overlay from "./overlay.json" with { type: "json" };
import overview from "./overview.json" with { type: "json" };
import products from "./products.json" with { type: "json" };
import rules from "./rules.json" with { type: "json" };
import runs from "./runs.json" with { type: "json" };
import scorecards from "./scorecards.json" with { type: "json" };
import scoring from "./scoring.json" with { type: "json" };
import setup from "./setup.json" with { type: "json" };
import splits from "./splits.json" with { type: "json" };
import table from "./table.json" with { type: "json" };
import units from "./units.json" with { type: "json" };

/** The English texts, one file per area. */
export const en = [
  acting,
  activities,
  adjustments,
  agreements,
  app,
  cli,
  clients,
  core,
  deals,
  explain,
  ...explanation,
  gallery,
  glossary,
  importRoom,
  imports,
  leaderboard,
  manager,
  organisation,
  overlay,
  overview,
  products,
  rules,
  runs,
  scorecards,
  scoring,
  setup,
  splits,
  table,
  units,
];
