ALTER TABLE "imports" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'file';


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

    CONSTRAINT "client_lines_pkey" PRIMARY KEY ("run_id","client","unit","product","currency")
);


ALTER TABLE "client_lines" ADD CONSTRAINT "client_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
