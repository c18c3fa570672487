ALTER TABLE "imports" ADD COLUMN "header" TEXT;


CREATE TABLE "mapping_profiles" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL
);


CREATE INDEX "mapping_profiles_name_idx" ON "mapping_profiles"("name");
