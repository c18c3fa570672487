CREATE TABLE "rule_sets" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "rule_sets_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "run_rules" (
    "run_id" INTEGER NOT NULL,
    "rule_set_id" INTEGER NOT NULL,

    CONSTRAINT "run_rules_pkey" PRIMARY KEY ("run_id","rule_set_id")
);


CREATE TABLE "metric_lines" (
    "run_id" INTEGER NOT NULL,
    "manager" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "actual" TEXT,
    "plan" TEXT,
    "attainment" TEXT,
    "points" TEXT,
    "weight" TEXT NOT NULL,

    CONSTRAINT "metric_lines_pkey" PRIMARY KEY ("run_id","manager","ordinal")
);


CREATE TABLE "score_lines" (
    "run_id" INTEGER NOT NULL,
    "manager" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "scorecard" TEXT NOT NULL,
    "grade_scheme" TEXT,
    "bonus_plan" TEXT,
    "pool" TEXT,
    "score" TEXT,
    "earned" TEXT,
    "grade" TEXT,
    "held" TEXT,
    "earned_before" TEXT NOT NULL,
    "bonus_minor" BIGINT,
    "owed_before" BIGINT NOT NULL,
    "owed_minor" BIGINT NOT NULL,
    "warnings" TEXT NOT NULL,

    CONSTRAINT "score_lines_pkey" PRIMARY KEY ("run_id","manager")
);


CREATE TABLE "payment_lines" (
    "run_id" INTEGER NOT NULL,
    "manager" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "of_period" TEXT NOT NULL,
    "paid_minor" BIGINT NOT NULL,
    "taken_back_minor" BIGINT NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "payment_lines_pkey" PRIMARY KEY ("run_id","manager","kind","due_on","of_period")
);


CREATE UNIQUE INDEX "rule_sets_kind_code_version_key" ON "rule_sets"("kind", "code", "version");


CREATE INDEX "score_lines_manager_idx" ON "score_lines"("manager");


ALTER TABLE "run_rules" ADD CONSTRAINT "run_rules_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "run_rules" ADD CONSTRAINT "run_rules_rule_set_id_fkey" FOREIGN KEY ("rule_set_id") REFERENCES "rule_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE "metric_lines" ADD CONSTRAINT "metric_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "score_lines" ADD CONSTRAINT "score_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "payment_lines" ADD CONSTRAINT "payment_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
