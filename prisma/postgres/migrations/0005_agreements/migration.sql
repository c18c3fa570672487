CREATE TABLE "agreement_moves" (
    "deal" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "manager" TEXT,
    "unit" TEXT,
    "scheme" TEXT,
    "params" TEXT,
    "from" TEXT,
    "reason" TEXT,
    "import_id" INTEGER,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "agreement_moves_pkey" PRIMARY KEY ("deal","ordinal")
);


CREATE TABLE "overlay_lines" (
    "run_id" INTEGER NOT NULL,
    "manager" TEXT NOT NULL,
    "deal" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "adb_minor" BIGINT NOT NULL,
    "closing_minor" BIGINT NOT NULL,
    "margin_minor" BIGINT NOT NULL,
    "income_minor" BIGINT NOT NULL,
    "base_adb_minor" BIGINT NOT NULL,
    "base_closing_minor" BIGINT NOT NULL,
    "base_margin_minor" BIGINT NOT NULL,
    "base_income_minor" BIGINT NOT NULL,

    CONSTRAINT "overlay_lines_pkey" PRIMARY KEY ("run_id","manager","deal","unit","product","currency")
);


ALTER TABLE "overlay_lines" ADD CONSTRAINT "overlay_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
