CREATE TABLE "activities" (
    "item_id" TEXT NOT NULL,
    "manager" TEXT NOT NULL,
    "client" TEXT,
    "deal" TEXT,
    "kind" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "minutes" INTEGER,
    "outcome" TEXT,
    "note" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "clients" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "industry" TEXT,
    "segment" TEXT,
    "group" TEXT,
    "status" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "clients_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "products" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "day_count" TEXT,
    "coefficient" TEXT,
    "parent" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "accounts" (
    "code" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "opened" TEXT NOT NULL,
    "closed" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "assignments" (
    "account" TEXT,
    "client" TEXT,
    "manager" TEXT NOT NULL,
    "share" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "deals" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "opened" TEXT NOT NULL,
    "closed" TEXT,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "deals_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "deal_members" (
    "deal" TEXT NOT NULL,
    "manager" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joined" TEXT NOT NULL,
    "left" TEXT,
    "agreed_share" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "deal_members_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "deal_accounts" (
    "deal" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "deal_accounts_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "deal_splits" (
    "deal" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "params" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "deal_splits_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "ledger_entries" (
    "position" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "import_id" INTEGER,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("position")
);


CREATE TABLE "imports" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
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
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "refused_rows" (
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "value" TEXT,
    "code" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "raw" TEXT NOT NULL,

    CONSTRAINT "refused_rows_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "audit_events" (
    "id" SERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "jobs" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "result" TEXT,
    "failure" TEXT,
    "owner" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL,
    "started_at" TIMESTAMP(3),
    "finished_at" TIMESTAMP(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "balance_months" (
    "account" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "import_id" INTEGER NOT NULL,
    "first_day" INTEGER NOT NULL,
    "last_day" INTEGER NOT NULL,
    "balance_days" BIGINT NOT NULL,
    "closing_minor" BIGINT NOT NULL,
    "days" BYTEA NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "balance_months_pkey" PRIMARY KEY ("account","month","import_id")
);


CREATE TABLE "income_items" (
    "item_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "income_items_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "rates" (
    "product" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "ftp" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "rates_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "fx_rates" (
    "currency" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "fx_rates_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "units" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "postings" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "unit" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "postings_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "targets" (
    "unit" TEXT,
    "manager" TEXT,
    "metric" TEXT NOT NULL,
    "product" TEXT,
    "period" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "targets_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "ratings" (
    "manager" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "score" TEXT NOT NULL,
    "rater" TEXT NOT NULL,
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "added_position" INTEGER NOT NULL,
    "superseded_position" INTEGER,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "runs" (
    "id" SERIAL NOT NULL,
    "period" TEXT NOT NULL,
    "unit" TEXT,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "base_currency" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);


CREATE TABLE "credit_lines" (
    "run_id" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "manager" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "adb_minor" BIGINT NOT NULL,
    "closing_minor" BIGINT NOT NULL,
    "margin_minor" BIGINT NOT NULL,
    "income_minor" BIGINT NOT NULL,
    "base_adb_minor" BIGINT NOT NULL,
    "base_closing_minor" BIGINT NOT NULL,
    "base_margin_minor" BIGINT NOT NULL,
    "base_income_minor" BIGINT NOT NULL,

    CONSTRAINT "credit_lines_pkey" PRIMARY KEY ("run_id","manager","unit","product","currency","source")
);


CREATE TABLE "activity_lines" (
    "run_id" INTEGER NOT NULL,
    "manager" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "activity_lines_pkey" PRIMARY KEY ("run_id","manager","kind")
);


CREATE TABLE "reconciliation_lines" (
    "run_id" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "facts_minor" BIGINT NOT NULL,
    "managers_minor" BIGINT NOT NULL,
    "house_minor" BIGINT NOT NULL,

    CONSTRAINT "reconciliation_lines_pkey" PRIMARY KEY ("run_id","unit","product","currency","column")
);


CREATE INDEX "activities_item_id_idx" ON "activities"("item_id");


CREATE INDEX "activities_manager_at_idx" ON "activities"("manager", "at");


CREATE INDEX "activities_deal_idx" ON "activities"("deal");


CREATE INDEX "activities_at_idx" ON "activities"("at");


CREATE INDEX "activities_import_id_idx" ON "activities"("import_id");


CREATE INDEX "clients_code_idx" ON "clients"("code");


CREATE INDEX "clients_import_id_idx" ON "clients"("import_id");


CREATE INDEX "products_code_idx" ON "products"("code");


CREATE INDEX "products_import_id_idx" ON "products"("import_id");


CREATE INDEX "accounts_code_idx" ON "accounts"("code");


CREATE INDEX "accounts_client_idx" ON "accounts"("client");


CREATE INDEX "accounts_unit_product_currency_idx" ON "accounts"("unit", "product", "currency");


CREATE INDEX "accounts_import_id_idx" ON "accounts"("import_id");


CREATE INDEX "assignments_account_manager_from_idx" ON "assignments"("account", "manager", "from");


CREATE INDEX "assignments_client_manager_from_idx" ON "assignments"("client", "manager", "from");


CREATE INDEX "assignments_manager_idx" ON "assignments"("manager");


CREATE INDEX "assignments_import_id_idx" ON "assignments"("import_id");


CREATE INDEX "deals_code_idx" ON "deals"("code");


CREATE INDEX "deals_import_id_idx" ON "deals"("import_id");


CREATE INDEX "deal_members_deal_manager_idx" ON "deal_members"("deal", "manager");


CREATE INDEX "deal_members_import_id_idx" ON "deal_members"("import_id");


CREATE INDEX "deal_accounts_deal_account_from_idx" ON "deal_accounts"("deal", "account", "from");


CREATE INDEX "deal_accounts_account_idx" ON "deal_accounts"("account");


CREATE INDEX "deal_accounts_import_id_idx" ON "deal_accounts"("import_id");


CREATE INDEX "deal_splits_deal_from_idx" ON "deal_splits"("deal", "from");


CREATE INDEX "deal_splits_import_id_idx" ON "deal_splits"("import_id");


CREATE INDEX "imports_kind_content_hash_idx" ON "imports"("kind", "content_hash");


CREATE INDEX "refused_rows_import_id_line_idx" ON "refused_rows"("import_id", "line");


CREATE INDEX "audit_events_type_created_at_idx" ON "audit_events"("type", "created_at");


CREATE INDEX "jobs_kind_created_at_idx" ON "jobs"("kind", "created_at");


CREATE INDEX "balance_months_month_import_id_idx" ON "balance_months"("month", "import_id");


CREATE INDEX "income_items_item_id_idx" ON "income_items"("item_id");


CREATE INDEX "income_items_account_date_idx" ON "income_items"("account", "date");


CREATE INDEX "income_items_date_idx" ON "income_items"("date");


CREATE INDEX "income_items_import_id_idx" ON "income_items"("import_id");


CREATE INDEX "rates_product_currency_from_idx" ON "rates"("product", "currency", "from");


CREATE INDEX "rates_import_id_idx" ON "rates"("import_id");


CREATE INDEX "fx_rates_currency_date_idx" ON "fx_rates"("currency", "date");


CREATE INDEX "fx_rates_import_id_idx" ON "fx_rates"("import_id");


CREATE INDEX "units_code_idx" ON "units"("code");


CREATE INDEX "units_import_id_idx" ON "units"("import_id");


CREATE INDEX "postings_code_from_idx" ON "postings"("code", "from");


CREATE INDEX "postings_import_id_idx" ON "postings"("import_id");


CREATE INDEX "targets_period_metric_idx" ON "targets"("period", "metric");


CREATE INDEX "targets_unit_manager_metric_product_period_idx" ON "targets"("unit", "manager", "metric", "product", "period");


CREATE INDEX "targets_import_id_idx" ON "targets"("import_id");


CREATE INDEX "ratings_manager_period_criterion_rater_idx" ON "ratings"("manager", "period", "criterion", "rater");


CREATE INDEX "ratings_import_id_idx" ON "ratings"("import_id");


CREATE UNIQUE INDEX "runs_period_version_key" ON "runs"("period", "version");


ALTER TABLE "credit_lines" ADD CONSTRAINT "credit_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "activity_lines" ADD CONSTRAINT "activity_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "reconciliation_lines" ADD CONSTRAINT "reconciliation_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
