-- Sessions, and the programme that offers and sessions share: phases, days, lines.
-- A session copies its offer's programme; origin_id remembers from where, so that the difference can be shown.

CREATE TABLE session (
  id                 UUID NOT NULL,
  version            BIGINT DEFAULT 0 NOT NULL,
  code               VARCHAR(30) NOT NULL,
  offer_id           UUID NOT NULL,
  title              VARCHAR(400) NOT NULL,
  status             VARCHAR(20) DEFAULT 'ENVISAGED' NOT NULL,
  organisation_id    UUID,
  agreement_sequence INTEGER,
  agreement_year     SMALLINT,
  annex_number       SMALLINT,
  phase_label        VARCHAR(10) DEFAULT 'PHASE' NOT NULL,
  usual_start        TIME,
  usual_break_start  TIME,
  usual_break_end    TIME,
  usual_end          TIME,
  modality           VARCHAR(20),
  place_state        VARCHAR(20),
  place_provider     VARCHAR(20),
  place              TEXT,
  place_id           UUID,
  room_id            UUID,
  trainer_text       TEXT,
  headcount_text     VARCHAR(200),
  headcount_min      SMALLINT,
  headcount_max      SMALLINT,
  admission_mode     VARCHAR(30),
  registration_deadline_days SMALLINT,
  answer_delay_days  SMALLINT,
  zone               VARCHAR(60) DEFAULT 'Europe/Paris' NOT NULL,
  notes              TEXT,
  starts_on          DATE,
  ends_on            DATE,
  day_count          INTEGER DEFAULT 0 NOT NULL,
  dated_count        INTEGER DEFAULT 0 NOT NULL,
  firm_minutes       INTEGER DEFAULT 0 NOT NULL,
  registered_count   INTEGER DEFAULT 0 NOT NULL,
  waiting_count      INTEGER DEFAULT 0 NOT NULL,
  search_key         TEXT,
  CONSTRAINT session_pk PRIMARY KEY (id),
  CONSTRAINT session_code_uq UNIQUE (code),
  CONSTRAINT session_agreement_uq UNIQUE (agreement_year, agreement_sequence),
  CONSTRAINT session_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT session_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT session_place_fk FOREIGN KEY (place_id) REFERENCES place (id),
  CONSTRAINT session_room_fk FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT session_admission_ck CHECK (admission_mode IN ('FREE', 'APPLICATION', 'FILE_AND_INTERVIEW')),
  CONSTRAINT session_delays_ck CHECK (registration_deadline_days >= 0 AND answer_delay_days >= 0),
  CONSTRAINT session_status_ck CHECK (status IN ('ENVISAGED', 'CONFIRMED', 'ONGOING', 'DONE', 'NOT_DONE', 'CANCELLED', 'ARCHIVED')),
  CONSTRAINT session_agreement_ck CHECK ((agreement_sequence IS NULL) = (agreement_year IS NULL)),
  CONSTRAINT session_phase_label_ck CHECK (phase_label IN ('PHASE', 'MODULE', 'STEP')),
  CONSTRAINT session_modality_ck CHECK (modality IN ('IN_PERSON', 'REMOTE', 'MIXED')),
  CONSTRAINT session_place_state_ck CHECK (place_state IN ('KNOWN', 'TO_COMMUNICATE')),
  CONSTRAINT session_place_provider_ck CHECK (place_provider IN ('OFFICE', 'CLIENT', 'OTHER')),
  CONSTRAINT session_headcount_ck CHECK (headcount_min >= 0 AND headcount_max >= 0 AND (headcount_min IS NULL OR headcount_max IS NULL OR headcount_min <= headcount_max))
);
COMMENT ON TABLE session IS 'One delivery of an offer, with its own copy of the programme';
COMMENT ON COLUMN session.status IS 'enum: SessionStatus';
COMMENT ON COLUMN session.organisation_id IS 'Commissioning body';
COMMENT ON COLUMN session.agreement_sequence IS 'Number of the training agreement, printed sequence/year (35/19)';
COMMENT ON COLUMN session.phase_label IS 'enum: PhaseLabel';
COMMENT ON COLUMN session.modality IS 'enum: Modality';
COMMENT ON COLUMN session.place_state IS 'enum: PlaceState';
COMMENT ON COLUMN session.place_provider IS 'enum: PlaceProvider';
COMMENT ON COLUMN session.usual_start IS 'Times of its days that have none of their own, copied from the offer when it was opened';
COMMENT ON COLUMN session.zone IS 'Time zone of the times of its days';
COMMENT ON COLUMN session.starts_on IS 'derived';
COMMENT ON COLUMN session.ends_on IS 'derived';
COMMENT ON COLUMN session.day_count IS 'derived';
COMMENT ON COLUMN session.dated_count IS 'derived';
COMMENT ON COLUMN session.admission_mode IS 'enum: AdmissionMode. Copied from the offer, then the session''s own';
COMMENT ON COLUMN session.registration_deadline_days IS 'Days before the start until which one can register';
COMMENT ON COLUMN session.answer_delay_days IS 'Days within which a request for a place is answered';
COMMENT ON COLUMN session.registered_count IS 'derived';
COMMENT ON COLUMN session.waiting_count IS 'derived';
COMMENT ON COLUMN session.firm_minutes IS 'derived';
COMMENT ON COLUMN session.search_key IS 'from: code, title, place, trainer_text, notes';
CREATE INDEX session_offer_ix ON session (offer_id);
CREATE INDEX session_organisation_ix ON session (organisation_id);
CREATE INDEX session_place_ix ON session (place_id);
CREATE INDEX session_room_ix ON session (room_id);
CREATE INDEX session_starts_ix ON session (starts_on);

CREATE TABLE session_text (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  session_id UUID NOT NULL,
  section    VARCHAR(20) NOT NULL,
  body       TEXT NOT NULL,
  CONSTRAINT session_text_pk PRIMARY KEY (id),
  CONSTRAINT session_text_uq UNIQUE (session_id, section),
  CONSTRAINT session_text_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT session_text_section_ck CHECK (section IN ('ACCESS', 'METHODS', 'EVALUATION', 'SANCTION', 'ACCESSIBILITY', 'ACCESS_DELAY', 'FUNDING', 'CONTACT', 'DISCLAIMER', 'RESOURCES', 'OTHER'))
);
COMMENT ON TABLE session_text IS 'The offer''s texts, shared blocks included, as they were when the session was opened. parent: session_id';
COMMENT ON COLUMN session_text.section IS 'enum: TextSection';

CREATE TABLE phase (
  id                 UUID NOT NULL,
  version            BIGINT DEFAULT 0 NOT NULL,
  offer_id           UUID,
  session_id         UUID,
  position           VARCHAR(60) NOT NULL,
  kind               VARCHAR(10) DEFAULT 'DAYS' NOT NULL,
  optional           BOOLEAN DEFAULT FALSE NOT NULL,
  taken_up           BOOLEAN DEFAULT FALSE NOT NULL,
  title              VARCHAR(400),
  aim                TEXT,
  modality           VARCHAR(20),
  declared_days      DECIMAL(5, 1),
  inter_session_work TEXT,
  ceiling_minutes    INTEGER,
  origin_id          UUID,
  CONSTRAINT phase_pk PRIMARY KEY (id),
  CONSTRAINT phase_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT phase_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT phase_owner_ck CHECK ((offer_id IS NULL) <> (session_id IS NULL)),
  CONSTRAINT phase_kind_ck CHECK (kind IN ('DAYS', 'HOUR_BANK')),
  CONSTRAINT phase_modality_ck CHECK (modality IN ('IN_PERSON', 'REMOTE', 'MIXED')),
  CONSTRAINT phase_minutes_ck CHECK (ceiling_minutes >= 0 AND declared_days >= 0)
);
COMMENT ON TABLE phase IS 'Part of a programme (phase, module or step): days, or a bank of hours; firm or optional. parent: offer_id, session_id';
COMMENT ON COLUMN phase.kind IS 'enum: PhaseKind';
COMMENT ON COLUMN phase.taken_up IS 'In a session: the option was taken up';
COMMENT ON COLUMN phase.modality IS 'enum: Modality';
COMMENT ON COLUMN phase.ceiling_minutes IS 'Hour bank: agreed ceiling in minutes; null where none was agreed';
COMMENT ON COLUMN phase.origin_id IS 'In a session: the offer''s phase it was copied from, which may be gone';
CREATE INDEX phase_offer_ix ON phase (offer_id);
CREATE INDEX phase_session_ix ON phase (session_id);

CREATE TABLE programme_day (
  id          UUID NOT NULL,
  version     BIGINT DEFAULT 0 NOT NULL,
  phase_id    UUID NOT NULL,
  position    VARCHAR(60) NOT NULL,
  title       VARCHAR(400),
  audience    TEXT,
  methods     TEXT,
  notes       TEXT,
  minutes     INTEGER,
  start_time  TIME,
  break_start TIME,
  break_end   TIME,
  end_time    TIME,
  origin_id   UUID,
  CONSTRAINT programme_day_pk PRIMARY KEY (id),
  CONSTRAINT programme_day_phase_fk FOREIGN KEY (phase_id) REFERENCES phase (id),
  CONSTRAINT programme_day_minutes_ck CHECK (minutes >= 0 AND minutes <= 1440)
);
COMMENT ON TABLE programme_day IS 'A day of a programme. parent: phase_id';
COMMENT ON COLUMN programme_day.audience IS 'Audience of that day alone; null: that of the offer';
COMMENT ON COLUMN programme_day.minutes IS 'Training time in minutes, breaks not counted';
COMMENT ON COLUMN programme_day.origin_id IS 'In a session: the offer''s day it was copied from, which may be gone';
CREATE INDEX programme_day_phase_ix ON programme_day (phase_id);

CREATE TABLE programme_line (
  id               UUID NOT NULL,
  version          BIGINT DEFAULT 0 NOT NULL,
  offer_id         UUID,
  session_id       UUID,
  programme_day_id UUID,
  position         VARCHAR(60) NOT NULL,
  kind             VARCHAR(10) NOT NULL,
  sequence         SMALLINT DEFAULT 1 NOT NULL,
  depth            SMALLINT DEFAULT 0 NOT NULL,
  body             TEXT NOT NULL,
  origin_id        UUID,
  CONSTRAINT programme_line_pk PRIMARY KEY (id),
  CONSTRAINT programme_line_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT programme_line_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT programme_line_day_fk FOREIGN KEY (programme_day_id) REFERENCES programme_day (id),
  CONSTRAINT programme_line_owner_ck CHECK (
    (CASE WHEN offer_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN session_id IS NULL THEN 0 ELSE 1 END)
    + (CASE WHEN programme_day_id IS NULL THEN 0 ELSE 1 END) = 1),
  CONSTRAINT programme_line_kind_ck CHECK (kind IN ('OBJECTIVE', 'CONTENT')),
  CONSTRAINT programme_line_sequence_ck CHECK (sequence >= 1),
  CONSTRAINT programme_line_depth_ck CHECK (depth BETWEEN 0 AND 3)
);
COMMENT ON TABLE programme_line IS 'A line keyed into a programme: a learning objective (of an offer, a session or a day) or a content of a day. parent: programme_day_id, offer_id, session_id';
COMMENT ON COLUMN programme_line.kind IS 'enum: LineKind';
COMMENT ON COLUMN programme_line.sequence IS 'Sequence of the day: objectives and contents of one sequence stand side by side';
COMMENT ON COLUMN programme_line.depth IS 'Nesting, 0 for the outermost';
CREATE INDEX programme_line_day_ix ON programme_line (programme_day_id);
CREATE INDEX programme_line_offer_ix ON programme_line (offer_id);
CREATE INDEX programme_line_session_ix ON programme_line (session_id);

CREATE TABLE audience_role (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  offer_id   UUID,
  session_id UUID,
  position   VARCHAR(60) NOT NULL,
  name       VARCHAR(200) NOT NULL,
  importance VARCHAR(20),
  note       TEXT,
  origin_id  UUID,
  CONSTRAINT audience_role_pk PRIMARY KEY (id),
  CONSTRAINT audience_role_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT audience_role_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT audience_role_owner_ck CHECK ((offer_id IS NULL) <> (session_id IS NULL)),
  CONSTRAINT audience_role_importance_ck CHECK (importance IN ('MAIN', 'ASSOCIATED', 'OCCASIONAL'))
);
COMMENT ON TABLE audience_role IS 'Role among the audience, and how much it is concerned; a day may expect it. parent: offer_id, session_id';
COMMENT ON COLUMN audience_role.importance IS 'enum: AudienceImportance';
CREATE INDEX audience_role_offer_ix ON audience_role (offer_id);
CREATE INDEX audience_role_session_ix ON audience_role (session_id);

CREATE TABLE day_role (
  id               UUID NOT NULL,
  version          BIGINT DEFAULT 0 NOT NULL,
  programme_day_id UUID NOT NULL,
  audience_role_id UUID NOT NULL,
  CONSTRAINT day_role_pk PRIMARY KEY (id),
  CONSTRAINT day_role_uq UNIQUE (programme_day_id, audience_role_id),
  CONSTRAINT day_role_day_fk FOREIGN KEY (programme_day_id) REFERENCES programme_day (id),
  CONSTRAINT day_role_role_fk FOREIGN KEY (audience_role_id) REFERENCES audience_role (id)
);
COMMENT ON TABLE day_role IS 'A role expected on a day. parent: programme_day_id';
CREATE INDEX day_role_role_ix ON day_role (audience_role_id);

CREATE TABLE price (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  offer_id   UUID,
  session_id UUID,
  phase_id   UUID,
  position   VARCHAR(60) NOT NULL,
  label      VARCHAR(200),
  amount     DECIMAL(12, 2),
  tax_basis  VARCHAR(10),
  unit       VARCHAR(10),
  inclusions TEXT,
  note       TEXT,
  origin_id  UUID,
  CONSTRAINT price_pk PRIMARY KEY (id),
  CONSTRAINT price_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT price_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT price_phase_fk FOREIGN KEY (phase_id) REFERENCES phase (id),
  CONSTRAINT price_owner_ck CHECK (
    (CASE WHEN offer_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN session_id IS NULL THEN 0 ELSE 1 END)
    + (CASE WHEN phase_id IS NULL THEN 0 ELSE 1 END) = 1),
  CONSTRAINT price_amount_ck CHECK (amount >= 0),
  CONSTRAINT price_basis_ck CHECK (tax_basis IN ('TTC', 'HT', 'NET')),
  CONSTRAINT price_unit_ck CHECK (unit IN ('TRAINEE', 'GROUP', 'DAY', 'HOUR', 'PACKAGE'))
);
COMMENT ON TABLE price IS 'Price of an offer, a session, or a phase (an hour bank''s hour). parent: offer_id, session_id, phase_id';
COMMENT ON COLUMN price.tax_basis IS 'enum: TaxBasis';
COMMENT ON COLUMN price.unit IS 'enum: PriceUnit';
COMMENT ON COLUMN price.origin_id IS 'In a session: the offer''s price it was copied from, which may be gone';
CREATE INDEX price_offer_ix ON price (offer_id);
CREATE INDEX price_session_ix ON price (session_id);
CREATE INDEX price_phase_ix ON price (phase_id);

CREATE TABLE session_day (
  id               UUID NOT NULL,
  version          BIGINT DEFAULT 0 NOT NULL,
  session_id       UUID NOT NULL,
  programme_day_id UUID NOT NULL,
  date_state       VARCHAR(20) DEFAULT 'TO_DEFINE' NOT NULL,
  held_on          DATE,
  start_time       TIME,
  break_start      TIME,
  break_end        TIME,
  end_time         TIME,
  place            TEXT,
  note             TEXT,
  phase_number     INTEGER,
  day_number       INTEGER,
  takes_place      BOOLEAN DEFAULT TRUE NOT NULL,
  sort_key         VARCHAR(60),
  CONSTRAINT session_day_pk PRIMARY KEY (id),
  CONSTRAINT session_day_day_uq UNIQUE (programme_day_id),
  CONSTRAINT session_day_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT session_day_day_fk FOREIGN KEY (programme_day_id) REFERENCES programme_day (id),
  CONSTRAINT session_day_state_ck CHECK (date_state IN ('FIXED', 'TO_DEFINE', 'TO_SCHEDULE')),
  CONSTRAINT session_day_date_ck CHECK ((date_state = 'FIXED') = (held_on IS NOT NULL))
);
COMMENT ON TABLE session_day IS 'When a day of a session''s programme is held, if that is known. parent: session_id';
COMMENT ON COLUMN session_day.date_state IS 'enum: DateState';
COMMENT ON COLUMN session_day.place IS 'Place of that day alone; null: that of the session';
COMMENT ON COLUMN session_day.phase_number IS 'derived. Place of its phase in the programme, from 1';
COMMENT ON COLUMN session_day.day_number IS 'derived. Place of the day in its phase, from 1';
COMMENT ON COLUMN session_day.takes_place IS 'derived. False while it is of an option that was not taken up';
COMMENT ON COLUMN session_day.sort_key IS 'derived. Code of the session, phase and day, so that they sort as text';
CREATE INDEX session_day_session_ix ON session_day (session_id);
CREATE INDEX session_day_order_ix ON session_day (held_on, sort_key, id);

CREATE TABLE attachment (
  id               UUID NOT NULL,
  version          BIGINT DEFAULT 0 NOT NULL,
  offer_id         UUID,
  programme_day_id UUID,
  organisation_id  UUID,
  trainer_id       UUID,
  position         VARCHAR(60) NOT NULL,
  kind             VARCHAR(20),
  expires_on       DATE,
  file_name        VARCHAR(255) NOT NULL,
  media_type       VARCHAR(100),
  caption          VARCHAR(400),
  size_bytes       BIGINT NOT NULL,
  content          BYTEA NOT NULL,
  CONSTRAINT attachment_pk PRIMARY KEY (id),
  CONSTRAINT attachment_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT attachment_day_fk FOREIGN KEY (programme_day_id) REFERENCES programme_day (id),
  CONSTRAINT attachment_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT attachment_trainer_fk FOREIGN KEY (trainer_id) REFERENCES trainer (id),
  CONSTRAINT attachment_kind_ck CHECK (kind IN ('CV', 'PROOF', 'CERTIFICATE', 'OTHER')),
  CONSTRAINT attachment_owner_ck CHECK (
    (CASE WHEN offer_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN programme_day_id IS NULL THEN 0 ELSE 1 END)
    + (CASE WHEN organisation_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN trainer_id IS NULL THEN 0 ELSE 1 END) = 1)
);
COMMENT ON TABLE attachment IS 'A figure or document of an offer, a day, an organisation or a trainer. parent: programme_day_id, organisation_id, trainer_id, offer_id. personal';
COMMENT ON COLUMN attachment.kind IS 'enum: AttachmentKind';
COMMENT ON COLUMN attachment.expires_on IS 'Last day on which a proof holds';
CREATE INDEX attachment_offer_ix ON attachment (offer_id);
CREATE INDEX attachment_day_ix ON attachment (programme_day_id);
CREATE INDEX attachment_organisation_ix ON attachment (organisation_id);
CREATE INDEX attachment_trainer_ix ON attachment (trainer_id);
