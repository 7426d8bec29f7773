-- The office, the bodies and people an offer names, and the catalogue of offers (DOMAIN 1.1 to 1.8).

CREATE TABLE office (
  id                          UUID NOT NULL,
  version                     BIGINT DEFAULT 0 NOT NULL,
  name                        VARCHAR(200),
  short_name                  VARCHAR(40),
  legal_form                  VARCHAR(100),
  address                     TEXT,
  postal_code                 VARCHAR(10),
  city                        VARCHAR(100),
  siret                       VARCHAR(14),
  naf                         VARCHAR(6),
  activity_declaration_number VARCHAR(11),
  declaration_region          VARCHAR(100),
  phone                       VARCHAR(60),
  email                       VARCHAR(200),
  website                     VARCHAR(300),
  certificate_number          VARCHAR(60),
  certificate_expires_on      DATE,
  certified_training          BOOLEAN DEFAULT FALSE NOT NULL,
  certified_assessment        BOOLEAN DEFAULT FALSE NOT NULL,
  certified_vae               BOOLEAN DEFAULT FALSE NOT NULL,
  certified_apprenticeship    BOOLEAN DEFAULT FALSE NOT NULL,
  signatory_name              VARCHAR(200),
  signatory_title             VARCHAR(200),
  disability_officer_name     VARCHAR(200),
  disability_officer_phone    VARCHAR(60),
  disability_officer_email    VARCHAR(200),
  fiscal_year_start_month     SMALLINT DEFAULT 1 NOT NULL,
  usual_start                 TIME,
  usual_break_start           TIME,
  usual_break_end             TIME,
  usual_end                   TIME,
  zone                        VARCHAR(60) DEFAULT 'Europe/Paris' NOT NULL,
  holiday_region              VARCHAR(20) DEFAULT 'METROPOLE' NOT NULL,
  logo                        BYTEA,
  logo_media_type             VARCHAR(60),
  CONSTRAINT office_pk PRIMARY KEY (id),
  CONSTRAINT office_month_ck CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
  CONSTRAINT office_holiday_ck CHECK (holiday_region IN ('METROPOLE', 'ALSACE_MOSELLE'))
);
COMMENT ON TABLE office IS 'The training organisation itself: one row. personal';
COMMENT ON COLUMN office.holiday_region IS 'enum: HolidayRegion';

CREATE TABLE office_contact (
  id        UUID NOT NULL,
  version   BIGINT DEFAULT 0 NOT NULL,
  office_id UUID NOT NULL,
  position  VARCHAR(60) NOT NULL,
  name      VARCHAR(200),
  purpose   VARCHAR(200),
  phone     VARCHAR(60),
  email     VARCHAR(200),
  CONSTRAINT office_contact_pk PRIMARY KEY (id),
  CONSTRAINT office_contact_office_fk FOREIGN KEY (office_id) REFERENCES office (id)
);
COMMENT ON TABLE office_contact IS 'Whom to reach at the office, and for what. parent: office_id. personal';
CREATE INDEX office_contact_office_ix ON office_contact (office_id);

CREATE TABLE organisation (
  id                          UUID NOT NULL,
  version                     BIGINT DEFAULT 0 NOT NULL,
  code                        VARCHAR(30) NOT NULL,
  name                        VARCHAR(300) NOT NULL,
  short_name                  VARCHAR(60),
  commissioning               BOOLEAN DEFAULT FALSE NOT NULL,
  provider                    BOOLEAN DEFAULT FALSE NOT NULL,
  funder                      BOOLEAN DEFAULT FALSE NOT NULL,
  opco                        BOOLEAN DEFAULT FALSE NOT NULL,
  place_owner                 BOOLEAN DEFAULT FALSE NOT NULL,
  caf_code                    VARCHAR(3),
  legal_form                  VARCHAR(200),
  created_year                SMALLINT,
  siret                       VARCHAR(14),
  activity_declaration_number VARCHAR(11),
  certificate_number          VARCHAR(60),
  certificate_expires_on      DATE,
  certified_training          BOOLEAN DEFAULT FALSE NOT NULL,
  certified_assessment        BOOLEAN DEFAULT FALSE NOT NULL,
  certified_vae               BOOLEAN DEFAULT FALSE NOT NULL,
  certified_apprenticeship    BOOLEAN DEFAULT FALSE NOT NULL,
  address                     TEXT,
  postal_code                 VARCHAR(10),
  city                        VARCHAR(100),
  phone                       VARCHAR(60),
  email                       VARCHAR(200),
  website                     VARCHAR(300),
  presentation                TEXT,
  notes                       TEXT,
  archived                    BOOLEAN DEFAULT FALSE NOT NULL,
  search_key                  TEXT,
  CONSTRAINT organisation_pk PRIMARY KEY (id),
  CONSTRAINT organisation_code_uq UNIQUE (code)
);
COMMENT ON TABLE organisation IS 'A body in any of its roles: commissioning body (a Caf with its departement code), provider of trainers, funder, OPCO, owner of places. personal';
COMMENT ON COLUMN organisation.search_key IS 'from: code, name, short_name, caf_code, city';

CREATE TABLE organisation_contact (
  id              UUID NOT NULL,
  version         BIGINT DEFAULT 0 NOT NULL,
  organisation_id UUID NOT NULL,
  position        VARCHAR(60) NOT NULL,
  first_name      VARCHAR(100),
  last_name       VARCHAR(100),
  role            VARCHAR(30),
  job_title       VARCHAR(200),
  phone           VARCHAR(60),
  email           VARCHAR(200),
  CONSTRAINT organisation_contact_pk PRIMARY KEY (id),
  CONSTRAINT organisation_contact_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT organisation_contact_role_ck CHECK (role IN ('REFERENT_MANAGER', 'SIGNATORY', 'DISABILITY_OFFICER', 'TRAINING_MANAGER', 'BILLING', 'OTHER'))
);
COMMENT ON TABLE organisation_contact IS 'Whom to reach at a body, and in what role. parent: organisation_id. personal';
COMMENT ON COLUMN organisation_contact.role IS 'enum: ContactRole';
CREATE INDEX organisation_contact_organisation_ix ON organisation_contact (organisation_id);

CREATE TABLE trainer (
  id              UUID NOT NULL,
  version         BIGINT DEFAULT 0 NOT NULL,
  code            VARCHAR(30) NOT NULL,
  first_name      VARCHAR(100),
  last_name       VARCHAR(100),
  placeholder     VARCHAR(200),
  organisation_id UUID,
  status          VARCHAR(20),
  daily_cost      DECIMAL(12, 2),
  tax_basis       VARCHAR(10),
  expertise       TEXT,
  phone           VARCHAR(60),
  email           VARCHAR(200),
  presentation    TEXT,
  notes           TEXT,
  archived        BOOLEAN DEFAULT FALSE NOT NULL,
  search_key      TEXT,
  CONSTRAINT trainer_pk PRIMARY KEY (id),
  CONSTRAINT trainer_code_uq UNIQUE (code),
  CONSTRAINT trainer_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT trainer_named_ck CHECK (last_name IS NOT NULL OR placeholder IS NOT NULL),
  CONSTRAINT trainer_status_ck CHECK (status IN ('EMPLOYEE', 'OCCASIONAL', 'EXTERNAL', 'SUBCONTRACTOR')),
  CONSTRAINT trainer_cost_ck CHECK (daily_cost >= 0),
  CONSTRAINT trainer_basis_ck CHECK (tax_basis IN ('TTC', 'HT', 'NET'))
);
COMMENT ON TABLE trainer IS 'A person who trains, with the provider that employs them; either may be unknown. personal';
COMMENT ON COLUMN trainer.placeholder IS 'What is written while nobody is named ("Formateur expert")';
COMMENT ON COLUMN trainer.status IS 'enum: TrainerStatus. BPF frame E: employees and occasional ones are of the organisation, the others are not';
COMMENT ON COLUMN trainer.daily_cost IS 'What a day costs the office';
COMMENT ON COLUMN trainer.tax_basis IS 'enum: TaxBasis';
COMMENT ON COLUMN trainer.expertise IS 'Areas of expertise, one a line';
COMMENT ON COLUMN trainer.search_key IS 'from: code, first_name, last_name, placeholder, expertise';
CREATE INDEX trainer_organisation_ix ON trainer (organisation_id);

CREATE TABLE trainer_unavailability (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  trainer_id UUID NOT NULL,
  from_on    DATE NOT NULL,
  until_on   DATE,
  weekday    SMALLINT,
  start_time TIME,
  end_time   TIME,
  reason     VARCHAR(400),
  calendar_uid VARCHAR(400),
  CONSTRAINT trainer_unavailability_pk PRIMARY KEY (id),
  CONSTRAINT trainer_unavailability_trainer_fk FOREIGN KEY (trainer_id) REFERENCES trainer (id),
  CONSTRAINT trainer_unavailability_weekday_ck CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT trainer_unavailability_span_ck CHECK (until_on >= from_on),
  CONSTRAINT trainer_unavailability_times_ck CHECK (end_time > start_time AND (start_time IS NULL) = (end_time IS NULL))
);
COMMENT ON TABLE trainer_unavailability IS 'When a trainer cannot come: a day, a span of days, or a weekday of a span, without an end if need be. parent: trainer_id. personal';
COMMENT ON COLUMN trainer_unavailability.until_on IS 'Null: that one day, or without an end if there is a weekday';
COMMENT ON COLUMN trainer_unavailability.weekday IS '1 Monday to 7 Sunday: only these days of the span; null: all of them';
COMMENT ON COLUMN trainer_unavailability.start_time IS 'Null: the whole day';
COMMENT ON COLUMN trainer_unavailability.calendar_uid IS 'The event of a calendar it was read from, so that reading it again makes no second one';
CREATE INDEX trainer_unavailability_trainer_ix ON trainer_unavailability (trainer_id);

CREATE TABLE trainer_reference (
  id              UUID NOT NULL,
  version         BIGINT DEFAULT 0 NOT NULL,
  organisation_id UUID,
  trainer_id      UUID,
  position        VARCHAR(60) NOT NULL,
  kind            VARCHAR(20) NOT NULL,
  title           TEXT NOT NULL,
  client          VARCHAR(300),
  years           VARCHAR(60),
  from_year       SMALLINT,
  to_year         SMALLINT,
  ongoing         BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT trainer_reference_pk PRIMARY KEY (id),
  CONSTRAINT trainer_reference_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT trainer_reference_trainer_fk FOREIGN KEY (trainer_id) REFERENCES trainer (id),
  CONSTRAINT trainer_reference_kind_ck CHECK (kind IN ('TRAINING', 'ASSIGNMENT')),
  CONSTRAINT trainer_reference_owner_ck CHECK ((organisation_id IS NULL) <> (trainer_id IS NULL)),
  CONSTRAINT trainer_reference_years_ck CHECK (to_year IS NULL OR from_year IS NULL OR to_year >= from_year)
);
COMMENT ON TABLE trainer_reference IS 'Past training or assignment of a trainer or provider: evidence of competence. parent: organisation_id, trainer_id';
COMMENT ON COLUMN trainer_reference.kind IS 'enum: ReferenceKind';
COMMENT ON COLUMN trainer_reference.years IS 'Years as written where they are no single span (2018-2019, 2022)';
CREATE INDEX trainer_reference_organisation_ix ON trainer_reference (organisation_id);
CREATE INDEX trainer_reference_trainer_ix ON trainer_reference (trainer_id);

CREATE TABLE category (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  label      VARCHAR(100) NOT NULL,
  position   VARCHAR(60) DEFAULT 'n' NOT NULL,
  archived   BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT category_pk PRIMARY KEY (id),
  CONSTRAINT category_label_uq UNIQUE (label)
);
COMMENT ON TABLE category IS 'Category of offers (Formations, Chantiers locaux, ...); an offer may have several';

CREATE TABLE text_block (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  section    VARCHAR(20) NOT NULL,
  title      VARCHAR(200) NOT NULL,
  body       TEXT NOT NULL,
  archived   BOOLEAN DEFAULT FALSE NOT NULL,
  search_key TEXT,
  CONSTRAINT text_block_pk PRIMARY KEY (id),
  CONSTRAINT text_block_title_uq UNIQUE (title),
  CONSTRAINT text_block_section_ck CHECK (section IN ('ACCESS', 'METHODS', 'EVALUATION', 'SANCTION', 'ACCESSIBILITY', 'ACCESS_DELAY', 'FUNDING', 'CONTACT', 'DISCLAIMER', 'RESOURCES', 'OTHER'))
);
COMMENT ON TABLE text_block IS 'Text written once and used by many offers';
COMMENT ON COLUMN text_block.section IS 'enum: TextSection';
COMMENT ON COLUMN text_block.search_key IS 'from: title, body';

CREATE TABLE offer (
  id                          UUID NOT NULL,
  version                     BIGINT DEFAULT 0 NOT NULL,
  code                        VARCHAR(30) NOT NULL,
  title                       VARCHAR(400) NOT NULL,
  vintage                     SMALLINT,
  status                      VARCHAR(20) DEFAULT 'DRAFT' NOT NULL,
  template                    BOOLEAN DEFAULT FALSE NOT NULL,
  delivery_type               VARCHAR(20),
  nature                      VARCHAR(30),
  updated_on                  DATE,
  organisation_id             UUID,
  provider_id                 UUID,
  annex_heading               VARCHAR(300),
  programme_title             VARCHAR(400),
  context                     TEXT,
  professional_objective      TEXT,
  objectives_intro            TEXT,
  content_intro               TEXT,
  content_closing             TEXT,
  selling_points              TEXT,
  footnotes                   TEXT,
  audience                    TEXT,
  audience_detail             TEXT,
  partner_list_owed           BOOLEAN DEFAULT FALSE NOT NULL,
  prerequisite_state          VARCHAR(20),
  prerequisites               TEXT,
  admission_mode              VARCHAR(30),
  admission                   TEXT,
  admission_criteria          TEXT,
  headcount_text              VARCHAR(200),
  headcount_min               SMALLINT,
  headcount_max               SMALLINT,
  phase_label                 VARCHAR(10) DEFAULT 'PHASE' NOT NULL,
  declared_days               DECIMAL(5, 1),
  declared_minutes            INTEGER,
  schedule                    TEXT,
  usual_start                 TIME,
  usual_break_start           TIME,
  usual_break_end             TIME,
  usual_end                   TIME,
  modality                    VARCHAR(20),
  modality_detail             TEXT,
  place_state                 VARCHAR(20),
  place_provider              VARCHAR(20),
  place                       TEXT,
  access                      TEXT,
  answer_delay_days           SMALLINT,
  access_delay_amount         SMALLINT,
  access_delay_unit           VARCHAR(10),
  access_delay_maximum        BOOLEAN DEFAULT FALSE NOT NULL,
  access_delay                TEXT,
  registration_deadline_days  SMALLINT,
  registration_url            VARCHAR(500),
  registration_phone          VARCHAR(60),
  accessibility               TEXT,
  accessibility_register_url  VARCHAR(500),
  recognition                 VARCHAR(20),
  sanction                    TEXT,
  methods                     TEXT,
  resources                   TEXT,
  follow_up                   TEXT,
  evaluation                  TEXT,
  funding                     TEXT,
  contact                     TEXT,
  disclaimer                  TEXT,
  trainer_text                TEXT,
  trainer_presentation        TEXT,
  certification_mention       BOOLEAN DEFAULT FALSE NOT NULL,
  nsf_code                    VARCHAR(3),
  notes                       TEXT,
  firm_days                   INTEGER DEFAULT 0 NOT NULL,
  firm_minutes                INTEGER DEFAULT 0 NOT NULL,
  search_key                  TEXT,
  CONSTRAINT offer_pk PRIMARY KEY (id),
  CONSTRAINT offer_code_uq UNIQUE (code),
  CONSTRAINT offer_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT offer_provider_fk FOREIGN KEY (provider_id) REFERENCES organisation (id),
  CONSTRAINT offer_status_ck CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  CONSTRAINT offer_delivery_ck CHECK (delivery_type IN ('INTER', 'INTRA', 'INTRA_CL')),
  CONSTRAINT offer_nature_ck CHECK (nature IN ('TRAINING', 'TRAINING_ACTION', 'TRAINING_SUPPORT', 'QUALIFYING')),
  CONSTRAINT offer_prerequisite_ck CHECK (prerequisite_state IN ('NONE', 'STATED')),
  CONSTRAINT offer_admission_ck CHECK (admission_mode IN ('FREE', 'APPLICATION', 'FILE_AND_INTERVIEW')),
  CONSTRAINT offer_headcount_ck CHECK (headcount_min >= 0 AND headcount_max >= 0 AND (headcount_min IS NULL OR headcount_max IS NULL OR headcount_min <= headcount_max)),
  CONSTRAINT offer_phase_label_ck CHECK (phase_label IN ('PHASE', 'MODULE', 'STEP')),
  CONSTRAINT offer_declared_ck CHECK (declared_days >= 0 AND declared_minutes >= 0),
  CONSTRAINT offer_modality_ck CHECK (modality IN ('IN_PERSON', 'REMOTE', 'MIXED')),
  CONSTRAINT offer_place_state_ck CHECK (place_state IN ('KNOWN', 'TO_COMMUNICATE')),
  CONSTRAINT offer_place_provider_ck CHECK (place_provider IN ('OFFICE', 'CLIENT', 'OTHER')),
  CONSTRAINT offer_access_delay_ck CHECK (access_delay_unit IN ('DAY', 'WEEK', 'MONTH')),
  CONSTRAINT offer_delays_ck CHECK (answer_delay_days >= 0 AND access_delay_amount >= 0 AND registration_deadline_days >= 0),
  CONSTRAINT offer_recognition_ck CHECK (recognition IN ('CERTIFICATE_ONLY', 'QUALIFYING', 'CERTIFYING'))
);
COMMENT ON TABLE offer IS 'A training offer: what its public sheet states and the programme behind it';
COMMENT ON COLUMN offer.vintage IS 'Year of the offer (2019 in "2019- Formation / Action ...")';
COMMENT ON COLUMN offer.status IS 'enum: OfferStatus';
COMMENT ON COLUMN offer.delivery_type IS 'enum: DeliveryType';
COMMENT ON COLUMN offer.nature IS 'enum: OfferNature';
COMMENT ON COLUMN offer.updated_on IS 'Last update printed on the sheet (MAJ)';
COMMENT ON COLUMN offer.organisation_id IS 'Commissioning body the offer was written for';
COMMENT ON COLUMN offer.provider_id IS 'Provider whose trainers give it';
COMMENT ON COLUMN offer.prerequisite_state IS 'enum: PrerequisiteState. Null: not filled in, which a sheet must not leave';
COMMENT ON COLUMN offer.admission_mode IS 'enum: AdmissionMode';
COMMENT ON COLUMN offer.phase_label IS 'enum: PhaseLabel';
COMMENT ON COLUMN offer.declared_minutes IS 'Declared duration in minutes';
COMMENT ON COLUMN offer.modality IS 'enum: Modality';
COMMENT ON COLUMN offer.place_state IS 'enum: PlaceState';
COMMENT ON COLUMN offer.place_provider IS 'enum: PlaceProvider';
COMMENT ON COLUMN offer.access_delay_unit IS 'enum: DelayUnit';
COMMENT ON COLUMN offer.recognition IS 'enum: Recognition';
COMMENT ON COLUMN offer.firm_days IS 'derived';
COMMENT ON COLUMN offer.firm_minutes IS 'derived';
COMMENT ON COLUMN offer.search_key IS 'from: code, title, vintage, programme_title';
CREATE INDEX offer_organisation_ix ON offer (organisation_id);

CREATE TABLE offer_category (
  id          UUID NOT NULL,
  version     BIGINT DEFAULT 0 NOT NULL,
  offer_id    UUID NOT NULL,
  category_id UUID NOT NULL,
  CONSTRAINT offer_category_pk PRIMARY KEY (id),
  CONSTRAINT offer_category_uq UNIQUE (offer_id, category_id),
  CONSTRAINT offer_category_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_category_category_fk FOREIGN KEY (category_id) REFERENCES category (id)
);
COMMENT ON TABLE offer_category IS 'parent: offer_id';
CREATE INDEX offer_category_category_ix ON offer_category (category_id);

CREATE TABLE offer_text_block (
  id            UUID NOT NULL,
  version       BIGINT DEFAULT 0 NOT NULL,
  offer_id      UUID NOT NULL,
  section       VARCHAR(20) NOT NULL,
  text_block_id UUID NOT NULL,
  position      VARCHAR(60) NOT NULL,
  CONSTRAINT offer_text_block_pk PRIMARY KEY (id),
  CONSTRAINT offer_text_block_uq UNIQUE (offer_id, section, text_block_id),
  CONSTRAINT offer_text_block_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_text_block_block_fk FOREIGN KEY (text_block_id) REFERENCES text_block (id),
  CONSTRAINT offer_text_block_section_ck CHECK (section IN ('ACCESS', 'METHODS', 'EVALUATION', 'SANCTION', 'ACCESSIBILITY', 'ACCESS_DELAY', 'FUNDING', 'CONTACT', 'DISCLAIMER', 'RESOURCES', 'OTHER'))
);
COMMENT ON TABLE offer_text_block IS 'A shared text block printed in a section of an offer, before the offer''s own text. parent: offer_id';
COMMENT ON COLUMN offer_text_block.section IS 'enum: TextSection';
CREATE INDEX offer_text_block_block_ix ON offer_text_block (text_block_id);

CREATE TABLE offer_trainer (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  offer_id   UUID NOT NULL,
  trainer_id UUID NOT NULL,
  position   VARCHAR(60) DEFAULT 'n' NOT NULL,
  CONSTRAINT offer_trainer_pk PRIMARY KEY (id),
  CONSTRAINT offer_trainer_uq UNIQUE (offer_id, trainer_id),
  CONSTRAINT offer_trainer_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_trainer_trainer_fk FOREIGN KEY (trainer_id) REFERENCES trainer (id)
);
COMMENT ON TABLE offer_trainer IS 'parent: offer_id';
CREATE INDEX offer_trainer_trainer_ix ON offer_trainer (trainer_id);

CREATE TABLE evaluation_moment (
  id          UUID NOT NULL,
  version     BIGINT DEFAULT 0 NOT NULL,
  offer_id    UUID NOT NULL,
  position    VARCHAR(60) NOT NULL,
  moment      VARCHAR(10) NOT NULL,
  label       VARCHAR(100),
  means       TEXT,
  purpose     TEXT,
  tool_owner  VARCHAR(20),
  reference   VARCHAR(10),
  offset_days INTEGER,
  CONSTRAINT evaluation_moment_pk PRIMARY KEY (id),
  CONSTRAINT evaluation_moment_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT evaluation_moment_moment_ck CHECK (moment IN ('BEFORE', 'DURING', 'HOT', 'COLD')),
  CONSTRAINT evaluation_moment_owner_ck CHECK (tool_owner IN ('OFFICE', 'PROVIDER', 'CLIENT')),
  CONSTRAINT evaluation_moment_reference_ck CHECK (reference IN ('START', 'END'))
);
COMMENT ON TABLE evaluation_moment IS 'When and how an offer is evaluated; filed by its timing, not by the provider''s word for it (DOMAIN H7). parent: offer_id';
COMMENT ON COLUMN evaluation_moment.moment IS 'enum: EvaluationMoment';
COMMENT ON COLUMN evaluation_moment.label IS 'The word the document uses, where it is another';
COMMENT ON COLUMN evaluation_moment.tool_owner IS 'enum: ToolOwner';
COMMENT ON COLUMN evaluation_moment.reference IS 'enum: TimingReference';
COMMENT ON COLUMN evaluation_moment.offset_days IS 'Days after (before, if negative) the reference';
CREATE INDEX evaluation_moment_offer_ix ON evaluation_moment (offer_id);

CREATE TABLE issued_sheet (
  id        UUID NOT NULL,
  version   BIGINT DEFAULT 0 NOT NULL,
  offer_id  UUID NOT NULL,
  issued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  note      VARCHAR(400),
  content   TEXT NOT NULL,
  CONSTRAINT issued_sheet_pk PRIMARY KEY (id),
  CONSTRAINT issued_sheet_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id)
);
COMMENT ON TABLE issued_sheet IS 'An offer''s sheet as it was given out, text blocks included: never changed afterwards. parent: offer_id';
CREATE INDEX issued_sheet_offer_ix ON issued_sheet (offer_id);

CREATE TABLE sheet_requirement (
  id          UUID NOT NULL,
  version     BIGINT DEFAULT 0 NOT NULL,
  referential VARCHAR(20) NOT NULL,
  position    VARCHAR(60) DEFAULT 'z' NOT NULL,
  label       VARCHAR(200) NOT NULL,
  label_en    VARCHAR(200),
  rule        VARCHAR(400) NOT NULL,
  archived    BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT sheet_requirement_pk PRIMARY KEY (id),
  CONSTRAINT sheet_requirement_uq UNIQUE (referential, label)
);
COMMENT ON TABLE sheet_requirement IS 'What a public sheet must state, by referential (indicator 1 of the national quality framework)';
COMMENT ON COLUMN sheet_requirement.label_en IS 'The same in English, for English screens; null: there is none';
COMMENT ON COLUMN sheet_requirement.rule IS 'Fields that satisfy it: comma means all of them, bar means any of them; the first is where a click leads. After a tilde, fields that satisfy it in part';

CREATE TABLE place (
  id                 UUID NOT NULL,
  version            BIGINT DEFAULT 0 NOT NULL,
  code               VARCHAR(30) NOT NULL,
  name               VARCHAR(300) NOT NULL,
  organisation_id    UUID,
  address            TEXT,
  postal_code        VARCHAR(10),
  city               VARCHAR(100),
  access             TEXT,
  accessibility      TEXT,
  internal_rules     TEXT,
  provided_by_client BOOLEAN DEFAULT FALSE NOT NULL,
  notes              TEXT,
  archived           BOOLEAN DEFAULT FALSE NOT NULL,
  search_key         TEXT,
  CONSTRAINT place_pk PRIMARY KEY (id),
  CONSTRAINT place_code_uq UNIQUE (code),
  CONSTRAINT place_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
COMMENT ON TABLE place IS 'Where sessions take place: a site with its rooms. personal';
COMMENT ON COLUMN place.organisation_id IS 'The body that owns it';
COMMENT ON COLUMN place.search_key IS 'from: code, name, city';
CREATE INDEX place_organisation_ix ON place (organisation_id);

CREATE TABLE room (
  id            UUID NOT NULL,
  version       BIGINT DEFAULT 0 NOT NULL,
  place_id      UUID NOT NULL,
  position      VARCHAR(60) NOT NULL,
  name          VARCHAR(200) NOT NULL,
  capacity      SMALLINT,
  equipment     TEXT,
  accessibility TEXT,
  CONSTRAINT room_pk PRIMARY KEY (id),
  CONSTRAINT room_place_fk FOREIGN KEY (place_id) REFERENCES place (id),
  CONSTRAINT room_capacity_ck CHECK (capacity >= 0)
);
COMMENT ON TABLE room IS 'A room of a place. parent: place_id';
COMMENT ON COLUMN room.capacity IS 'People it takes';
CREATE INDEX room_place_ix ON room (place_id);
