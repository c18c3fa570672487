CREATE TABLE "closes" (
    "period" TEXT NOT NULL,
    "run_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "closes_pkey" PRIMARY KEY ("period")
);


CREATE TABLE "adjustment_lines" (
    "run_id" INTEGER NOT NULL,
    "of_period" TEXT NOT NULL,
    "corrected_run_id" INTEGER NOT NULL,
    "manager" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "adb_minor" BIGINT NOT NULL,
    "closing_minor" BIGINT NOT NULL,
    "margin_minor" BIGINT NOT NULL,
    "income_minor" BIGINT NOT NULL,
    "base_adb_minor" BIGINT NOT NULL,
    "base_closing_minor" BIGINT NOT NULL,
    "base_margin_minor" BIGINT NOT NULL,
    "base_income_minor" BIGINT NOT NULL,

    CONSTRAINT "adjustment_lines_pkey" PRIMARY KEY ("run_id","of_period","manager","unit","product","currency","source")
);


ALTER TABLE "closes" ADD CONSTRAINT "closes_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE "adjustment_lines" ADD CONSTRAINT "adjustment_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "adjustment_lines" ADD CONSTRAINT "adjustment_lines_corrected_run_id_fkey" FOREIGN KEY ("corrected_run_id") REFERENCES "runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
