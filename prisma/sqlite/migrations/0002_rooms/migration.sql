CREATE TABLE "client_lines" (
    "run_id" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "base_adb_minor" BIGINT NOT NULL,
    "base_closing_minor" BIGINT NOT NULL,
    "base_margin_minor" BIGINT NOT NULL,
    "base_income_minor" BIGINT NOT NULL,

    PRIMARY KEY ("run_id", "client", "unit", "product", "currency"),
    CONSTRAINT "client_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);


PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_imports" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'file',
    "file_name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "profile" TEXT,
    "position" INTEGER NOT NULL,
    "withdrawn_position" INTEGER,
    "rows_read" INTEGER NOT NULL,
    "facts_added" INTEGER NOT NULL,
    "rows_unchanged" INTEGER NOT NULL,
    "rows_refused" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL
);
INSERT INTO "new_imports" ("actor", "content_hash", "created_at", "facts_added", "file_name", "id", "kind", "position", "profile", "rows_read", "rows_refused", "rows_unchanged", "withdrawn_position") SELECT "actor", "content_hash", "created_at", "facts_added", "file_name", "id", "kind", "position", "profile", "rows_read", "rows_refused", "rows_unchanged", "withdrawn_position" FROM "imports";
DROP TABLE "imports";
ALTER TABLE "new_imports" RENAME TO "imports";
CREATE INDEX "imports_kind_content_hash_idx" ON "imports"("kind", "content_hash");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
