ALTER TABLE "imports" ADD COLUMN     "header" TEXT;


CREATE TABLE "mapping_profiles" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "mapping_profiles_pkey" PRIMARY KEY ("id")
);


CREATE INDEX "mapping_profiles_name_idx" ON "mapping_profiles"("name");
