CREATE TABLE IF NOT EXISTS "schema_migrations" ("version" varchar NOT NULL PRIMARY KEY);
CREATE TABLE IF NOT EXISTS "ar_internal_metadata" ("key" varchar NOT NULL PRIMARY KEY, "value" varchar, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL);
CREATE TABLE IF NOT EXISTS "stables" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "name" varchar NOT NULL, "slug" varchar(60) NOT NULL, "timezone" varchar DEFAULT 'UTC' NOT NULL, "opening_hours" json DEFAULT '{}', "lat" decimal(9,6), "lng" decimal(9,6), "boxes_count" integer DEFAULT 0 NOT NULL, "public" boolean DEFAULT 1, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL);
CREATE UNIQUE INDEX "index_stables_on_slug" ON "stables" ("slug");
CREATE TABLE IF NOT EXISTS "users" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "email" varchar DEFAULT '' NOT NULL, "password_digest" varchar NOT NULL, "name" varchar, "role" integer DEFAULT 0 NOT NULL, "admin" boolean DEFAULT 0 NOT NULL, "sign_in_count" integer DEFAULT 0 NOT NULL, "current_sign_in_at" datetime, "last_sign_in_at" datetime, "remember_token" varchar, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL, "stable_id" integer, "discarded_at" datetime(6), CONSTRAINT "fk_rails_fbcacec789"
FOREIGN KEY ("stable_id")
  REFERENCES "stables" ("id")
);
CREATE UNIQUE INDEX "index_users_on_email" ON "users" ("email");
CREATE INDEX "index_users_on_stable_id" ON "users" ("stable_id");
CREATE UNIQUE INDEX "index_users_on_remember_token" ON "users" ("remember_token") WHERE remember_token IS NOT NULL;
CREATE INDEX "index_users_on_discarded_at" ON "users" ("discarded_at");
CREATE TABLE IF NOT EXISTS "breeds" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "name" varchar(80) NOT NULL, "origin" varchar(2), "coldblood" boolean DEFAULT FALSE NOT NULL);
CREATE UNIQUE INDEX "index_breeds_on_lower_name" ON "breeds" (lower(name)) /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "horses" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "stable_id" integer NOT NULL, "owner_id" integer, "breed_id" integer, "sire_id" integer, "dam_id" integer, "name" varchar NOT NULL, "microchip" varchar(15), "born_on" date, "sex" varchar DEFAULT 'mare' NOT NULL, "height_cm" integer, "weight_kg" float, "daily_feed" decimal(6,2) DEFAULT '2.5' NOT NULL, "temperament" text, "photo" blob, "tags" json DEFAULT '[]' NOT NULL, "lock_version" integer DEFAULT 0 NOT NULL, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL, CONSTRAINT horses_sex_check CHECK (sex IN ('mare', 'gelding', 'stallion')), CONSTRAINT chk_rails_c5aec29a1f CHECK (height_cm > 0 AND height_cm < 250), CONSTRAINT "fk_rails_3a098a0ead"
FOREIGN KEY ("stable_id")
  REFERENCES "stables" ("id")
, CONSTRAINT "fk_rails_99146e7c92"
FOREIGN KEY ("owner_id")
  REFERENCES "users" ("id") ON DELETE SET NULL
, CONSTRAINT "fk_rails_3cbe0561d0"
FOREIGN KEY ("breed_id")
  REFERENCES "breeds" ("id")
, CONSTRAINT "fk_rails_d484f5dff4"
FOREIGN KEY ("sire_id")
  REFERENCES "horses" ("id")
, CONSTRAINT "fk_rails_fc5ea1ce34"
FOREIGN KEY ("dam_id")
  REFERENCES "horses" ("id")
);
CREATE INDEX "index_horses_on_stable_id" ON "horses" ("stable_id") /*application='Paddock'*/;
CREATE INDEX "index_horses_on_owner_id" ON "horses" ("owner_id") /*application='Paddock'*/;
CREATE INDEX "index_horses_on_breed_id" ON "horses" ("breed_id") /*application='Paddock'*/;
CREATE INDEX "index_horses_on_sire_id" ON "horses" ("sire_id") /*application='Paddock'*/;
CREATE INDEX "index_horses_on_dam_id" ON "horses" ("dam_id") /*application='Paddock'*/;
CREATE UNIQUE INDEX "index_horses_on_microchip" ON "horses" ("microchip") /*application='Paddock'*/;
CREATE UNIQUE INDEX "index_horses_on_stable_id_and_name" ON "horses" ("stable_id", "name") /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "stalls" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "stable_id" integer NOT NULL, "horse_id" integer, "number" integer NOT NULL, "row" varchar(1) DEFAULT 'A', "label" varchar GENERATED ALWAYS AS ("row" || number) STORED, "area" float, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL, CONSTRAINT "fk_rails_2a371b6cff"
FOREIGN KEY ("stable_id")
  REFERENCES "stables" ("id") ON DELETE CASCADE
, CONSTRAINT "fk_rails_747977fba7"
FOREIGN KEY ("horse_id")
  REFERENCES "horses" ("id") ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE UNIQUE INDEX "index_stalls_on_horse_id" ON "stalls" ("horse_id") /*application='Paddock'*/;
CREATE UNIQUE INDEX "index_stalls_on_stable_id_and_row_and_number" ON "stalls" ("stable_id", "row", "number") /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "lessons" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "stable_id" integer NOT NULL, "trainer_id" integer NOT NULL, "title" varchar DEFAULT 'Riding lesson' NOT NULL, "starts_at" datetime(6) NOT NULL, "ends_at" datetime(6) NOT NULL, "starts_on" date GENERATED ALWAYS AS (date(starts_at)) VIRTUAL, "daily_from" time(6), "max_riders" integer(2) DEFAULT 6 NOT NULL, "price_cents" integer(8) DEFAULT 0 NOT NULL, "price_currency" varchar DEFAULT 'EUR' NOT NULL, "cancelled" boolean DEFAULT FALSE NOT NULL, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL, CONSTRAINT lessons_range CHECK (ends_at > starts_at), CONSTRAINT "fk_rails_8d33e5b93a"
FOREIGN KEY ("stable_id")
  REFERENCES "stables" ("id")
, CONSTRAINT "fk_rails_30e9e57e7c"
FOREIGN KEY ("trainer_id")
  REFERENCES "users" ("id")
);
CREATE INDEX "index_lessons_on_stable_id" ON "lessons" ("stable_id") /*application='Paddock'*/;
CREATE INDEX "index_lessons_on_trainer_id_and_starts_at" ON "lessons" ("trainer_id", "starts_at") /*application='Paddock'*/;
CREATE INDEX "index_lessons_on_starts_at" ON "lessons" ("starts_at" DESC) WHERE NOT cancelled /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "bookings" ("id" varchar DEFAULT (lower(hex(randomblob(16)))) NOT NULL PRIMARY KEY, "lesson_id" bigint NOT NULL, "rider_id" bigint NOT NULL, "horse_id" bigint, "state" varchar DEFAULT 'requested' NOT NULL, "paid_at" datetime(6), "note" text(65535), "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL, CONSTRAINT "fk_rails_2d0b93994f"
FOREIGN KEY ("lesson_id")
  REFERENCES "lessons" ("id")
, CONSTRAINT "fk_rails_7aa4211825"
FOREIGN KEY ("rider_id")
  REFERENCES "users" ("id")
, CONSTRAINT "fk_rails_ef0f3c0edc"
FOREIGN KEY ("horse_id")
  REFERENCES "horses" ("id")
);
CREATE UNIQUE INDEX "index_bookings_on_lesson_id_and_rider_id" ON "bookings" ("lesson_id", "rider_id") /*application='Paddock'*/;
CREATE INDEX "index_bookings_on_rider_id" ON "bookings" ("rider_id") /*application='Paddock'*/;
CREATE INDEX "idx_confirmed_bookings" ON "bookings" ("horse_id") WHERE state = 'confirmed' /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "horses_users" ("horse_id" integer NOT NULL, "user_id" integer NOT NULL);
CREATE UNIQUE INDEX "index_horses_users_on_horse_id_and_user_id" ON "horses_users" ("horse_id", "user_id") /*application='Paddock'*/;
CREATE INDEX "index_horses_users_on_user_id_and_horse_id" ON "horses_users" ("user_id", "horse_id") /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "vet_visits" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "horse_id" integer NOT NULL, "vet_name" varchar NOT NULL, "visited_on" date DEFAULT (CURRENT_DATE) NOT NULL, "diagnosis" text, "cost" decimal(8,2), "follow_up" boolean, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL, CONSTRAINT "fk_rails_02cfc73217"
FOREIGN KEY ("horse_id")
  REFERENCES "horses" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "index_vet_visits_on_horse_id" ON "vet_visits" ("horse_id") /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "attachments" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "record_type" varchar NOT NULL, "record_id" bigint NOT NULL, "name" varchar NOT NULL, "key" varchar NOT NULL, "byte_size" bigint NOT NULL, "checksum" varchar, "metadata" text, "created_at" datetime(6) NOT NULL);
CREATE INDEX "index_attachments_on_record_and_name" ON "attachments" ("record_type", "record_id", "name") /*application='Paddock'*/;
CREATE UNIQUE INDEX "index_attachments_on_key" ON "attachments" ("key") /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "audit_events" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "auditable_type" varchar, "auditable_id" bigint, "user_id" bigint, "action" varchar, "changes" json, "version" integer DEFAULT 0, "ip" varchar(45), "created_at" datetime(6) DEFAULT CURRENT_TIMESTAMP NOT NULL, CONSTRAINT "audit_user_fk"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
);
CREATE INDEX "auditable_index" ON "audit_events" ("auditable_type", "auditable_id", "version") /*application='Paddock'*/;
CREATE INDEX "index_audit_events_on_created_at" ON "audit_events" ("created_at" DESC) /*application='Paddock'*/;
CREATE TABLE IF NOT EXISTS "permissions" ("user_id" integer NOT NULL, "stable_id" integer NOT NULL, "level" integer DEFAULT 1 NOT NULL, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL, PRIMARY KEY ("user_id", "stable_id"), CONSTRAINT "fk_rails_d9cfa3c257"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id") ON DELETE CASCADE
, CONSTRAINT "fk_rails_033bf95ef7"
FOREIGN KEY ("stable_id")
  REFERENCES "stables" ("id") ON DELETE CASCADE
);
CREATE VIEW "busy_trainers" AS SELECT users.id, users.name, COUNT(*) AS lessons_count FROM users JOIN lessons ON lessons.trainer_id = users.id WHERE lessons.cancelled = 0 GROUP BY users.id HAVING COUNT(*) > 5
/* busy_trainers(id,name,lessons_count) */;
INSERT INTO "schema_migrations" (version) VALUES
('20250611081502'),
('20250518190004'),
('20250302110231'),
('20241120073355'),
('20240903141210'),
('20240903140958'),
('20240901200017');

