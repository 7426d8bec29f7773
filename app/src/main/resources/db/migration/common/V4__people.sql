-- People: participants, their groups, their registrations to sessions, and who is expected on which day (DOMAIN 1.2, 1.3, 3.2).

CREATE TABLE session_trainer (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  session_id UUID NOT NULL,
  trainer_id UUID NOT NULL,
  position   VARCHAR(60) NOT NULL,
  state      VARCHAR(20) DEFAULT 'PROVISIONAL' NOT NULL,
  note       VARCHAR(400),
  CONSTRAINT session_trainer_pk PRIMARY KEY (id),
  CONSTRAINT session_trainer_uq UNIQUE (session_id, trainer_id),
  CONSTRAINT session_trainer_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT session_trainer_trainer_fk FOREIGN KEY (trainer_id) REFERENCES trainer (id),
  CONSTRAINT session_trainer_state_ck CHECK (state IN ('PROVISIONAL', 'CONFIRMED'))
);
COMMENT ON TABLE session_trainer IS 'A trainer of a session. parent: session_id';
COMMENT ON COLUMN session_trainer.state IS 'enum: AssignmentState';
CREATE INDEX session_trainer_trainer_ix ON session_trainer (trainer_id);

CREATE TABLE participant (
  id              UUID NOT NULL,
  version         BIGINT DEFAULT 0 NOT NULL,
  code            VARCHAR(30) NOT NULL,
  first_name      VARCHAR(100),
  last_name       VARCHAR(100) NOT NULL,
  birth_date      DATE,
  job_title       VARCHAR(200),
  organisation_id UUID,
  email           VARCHAR(200),
  phone           VARCHAR(60),
  trainee_type    VARCHAR(20),
  notes           TEXT,
  archived        BOOLEAN DEFAULT FALSE NOT NULL,
  search_key      TEXT,
  name_key        VARCHAR(400),
  sound_key       VARCHAR(400),
  email_key       VARCHAR(400),
  CONSTRAINT participant_pk PRIMARY KEY (id),
  CONSTRAINT participant_code_uq UNIQUE (code),
  CONSTRAINT participant_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT participant_type_ck CHECK (trainee_type IN ('EMPLOYEE', 'APPRENTICE', 'JOB_SEEKER', 'INDIVIDUAL', 'OTHER'))
);
COMMENT ON TABLE participant IS 'A person who is trained, with the body that employs them. personal';
COMMENT ON COLUMN participant.organisation_id IS 'Employer';
COMMENT ON COLUMN participant.trainee_type IS 'enum: TraineeType. BPF frame F-1, lines a to e; proposed to each registration, which has its own';
COMMENT ON COLUMN participant.search_key IS 'from: code, first_name, last_name, email, job_title';
CREATE INDEX participant_organisation_ix ON participant (organisation_id);
COMMENT ON COLUMN participant.name_key IS 'names: first_name, last_name. Finds the same person typed otherwise, as the next two do';
COMMENT ON COLUMN participant.sound_key IS 'sounds: first_name, last_name';
COMMENT ON COLUMN participant.email_key IS 'from: email';
CREATE INDEX participant_name_ix ON participant (last_name, first_name);
CREATE INDEX participant_name_key_ix ON participant (name_key);
CREATE INDEX participant_sound_key_ix ON participant (sound_key);
CREATE INDEX participant_email_key_ix ON participant (email_key);
CREATE INDEX participant_birth_ix ON participant (birth_date);

CREATE TABLE adaptation_need (
  id             UUID NOT NULL,
  version        BIGINT DEFAULT 0 NOT NULL,
  participant_id UUID NOT NULL,
  position       VARCHAR(60) NOT NULL,
  need           TEXT NOT NULL,
  measures       TEXT,
  stated_on      DATE,
  keep_until     DATE,
  CONSTRAINT adaptation_need_pk PRIMARY KEY (id),
  CONSTRAINT adaptation_need_participant_fk FOREIGN KEY (participant_id) REFERENCES participant (id)
);
COMMENT ON TABLE adaptation_need IS 'What somebody needs in order to take part: the need, never the diagnosis. Shown to those only who ask for it, kept on its own term. parent: participant_id. personal. restricted';
COMMENT ON COLUMN adaptation_need.keep_until IS 'Last day on which it is kept';
CREATE INDEX adaptation_need_participant_ix ON adaptation_need (participant_id);

CREATE TABLE participant_group (
  id              UUID NOT NULL,
  version         BIGINT DEFAULT 0 NOT NULL,
  code            VARCHAR(30) NOT NULL,
  name            VARCHAR(300) NOT NULL,
  organisation_id UUID,
  notes           TEXT,
  archived        BOOLEAN DEFAULT FALSE NOT NULL,
  search_key      TEXT,
  CONSTRAINT participant_group_pk PRIMARY KEY (id),
  CONSTRAINT participant_group_code_uq UNIQUE (code),
  CONSTRAINT participant_group_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
COMMENT ON TABLE participant_group IS 'People who are registered together: of one commissioning body, or mixed. personal';
COMMENT ON COLUMN participant_group.organisation_id IS 'Commissioning body; null: mixed';
COMMENT ON COLUMN participant_group.search_key IS 'from: code, name';
CREATE INDEX participant_group_organisation_ix ON participant_group (organisation_id);

CREATE TABLE sub_group (
  id                   UUID NOT NULL,
  version              BIGINT DEFAULT 0 NOT NULL,
  participant_group_id UUID NOT NULL,
  position             VARCHAR(60) NOT NULL,
  name                 VARCHAR(200) NOT NULL,
  territory            VARCHAR(200),
  CONSTRAINT sub_group_pk PRIMARY KEY (id),
  CONSTRAINT sub_group_group_fk FOREIGN KEY (participant_group_id) REFERENCES participant_group (id)
);
COMMENT ON TABLE sub_group IS 'A part of a group: by territory or project team. parent: participant_group_id';
CREATE INDEX sub_group_group_ix ON sub_group (participant_group_id);

CREATE TABLE group_member (
  id                   UUID NOT NULL,
  version              BIGINT DEFAULT 0 NOT NULL,
  participant_group_id UUID NOT NULL,
  participant_id       UUID NOT NULL,
  sub_group_id         UUID,
  position             VARCHAR(60) NOT NULL,
  role                 VARCHAR(200),
  CONSTRAINT group_member_pk PRIMARY KEY (id),
  CONSTRAINT group_member_uq UNIQUE (participant_group_id, participant_id),
  CONSTRAINT group_member_group_fk FOREIGN KEY (participant_group_id) REFERENCES participant_group (id),
  CONSTRAINT group_member_participant_fk FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT group_member_sub_group_fk FOREIGN KEY (sub_group_id) REFERENCES sub_group (id)
);
COMMENT ON TABLE group_member IS 'A participant in a group. parent: participant_group_id. personal';
COMMENT ON COLUMN group_member.role IS 'What the person is in the group (chargé d''étude, ...): proposed as audience role when the group is registered';
CREATE INDEX group_member_participant_ix ON group_member (participant_id);
CREATE INDEX group_member_sub_group_ix ON group_member (sub_group_id);

CREATE TABLE registration (
  id                   UUID NOT NULL,
  version              BIGINT DEFAULT 0 NOT NULL,
  session_id           UUID NOT NULL,
  participant_id       UUID NOT NULL,
  participant_group_id UUID,
  sub_group_id         UUID,
  audience_role_id     UUID,
  position             VARCHAR(60) NOT NULL,
  status               VARCHAR(20) DEFAULT 'REGISTERED' NOT NULL,
  status_on            DATE,
  status_reason        VARCHAR(400),
  trainee_type         VARCHAR(20),
  requested_on         DATE,
  answered_on          DATE,
  interviewed_on       DATE,
  admission_on         DATE,
  admission_outcome    VARCHAR(20),
  late_reason          VARCHAR(400),
  note                 TEXT,
  CONSTRAINT registration_pk PRIMARY KEY (id),
  CONSTRAINT registration_uq UNIQUE (session_id, participant_id),
  CONSTRAINT registration_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT registration_participant_fk FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT registration_group_fk FOREIGN KEY (participant_group_id) REFERENCES participant_group (id),
  CONSTRAINT registration_sub_group_fk FOREIGN KEY (sub_group_id) REFERENCES sub_group (id),
  CONSTRAINT registration_role_fk FOREIGN KEY (audience_role_id) REFERENCES audience_role (id),
  CONSTRAINT registration_status_ck CHECK (status IN ('PRE_REGISTERED', 'APPLICATION', 'INTERVIEW', 'ADMITTED', 'REGISTERED', 'WAITING', 'CANCELLED', 'DROPPED_OUT')),
  CONSTRAINT registration_type_ck CHECK (trainee_type IN ('EMPLOYEE', 'APPRENTICE', 'JOB_SEEKER', 'INDIVIDUAL', 'OTHER')),
  CONSTRAINT registration_outcome_ck CHECK (admission_outcome IN ('ACCEPTED', 'REFUSED'))
);
COMMENT ON TABLE registration IS 'A participant in a session. parent: session_id. personal';
COMMENT ON COLUMN registration.position IS 'Order in the session, and in its waiting list';
COMMENT ON COLUMN registration.status IS 'enum: RegistrationStatus';
COMMENT ON COLUMN registration.status_on IS 'Since when it has that status';
COMMENT ON COLUMN registration.trainee_type IS 'enum: TraineeType. BPF frame F-1: a mixed group is split by participant';
COMMENT ON COLUMN registration.audience_role_id IS 'The role of the session''s audience in which the person comes; null: its main audience';
COMMENT ON COLUMN registration.requested_on IS 'When a place was asked for; the access delay runs from here';
COMMENT ON COLUMN registration.answered_on IS 'When the request was answered';
COMMENT ON COLUMN registration.admission_outcome IS 'enum: AdmissionOutcome';
COMMENT ON COLUMN registration.late_reason IS 'Why it was taken after the deadline';
CREATE INDEX registration_participant_ix ON registration (participant_id);
CREATE INDEX registration_group_ix ON registration (participant_group_id);
CREATE INDEX registration_sub_group_ix ON registration (sub_group_id);
CREATE INDEX registration_role_ix ON registration (audience_role_id);

CREATE TABLE day_expectation (
  id              UUID NOT NULL,
  version         BIGINT DEFAULT 0 NOT NULL,
  registration_id UUID NOT NULL,
  session_day_id  UUID NOT NULL,
  expected        BOOLEAN NOT NULL,
  CONSTRAINT day_expectation_pk PRIMARY KEY (id),
  CONSTRAINT day_expectation_uq UNIQUE (registration_id, session_day_id),
  CONSTRAINT day_expectation_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id),
  CONSTRAINT day_expectation_day_fk FOREIGN KEY (session_day_id) REFERENCES session_day (id)
);
COMMENT ON TABLE day_expectation IS 'Where somebody is expected on a day, or not, other than the roles of the programme say. parent: registration_id, session_day_id';
CREATE INDEX day_expectation_day_ix ON day_expectation (session_day_id);

CREATE TABLE import_mapping (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  target     VARCHAR(60) NOT NULL,
  shape      VARCHAR(64) NOT NULL,
  fields     TEXT NOT NULL,
  CONSTRAINT import_mapping_pk PRIMARY KEY (id),
  CONSTRAINT import_mapping_uq UNIQUE (target, shape)
);
COMMENT ON TABLE import_mapping IS 'Which column of a file is which field, remembered by the shape of the file';
COMMENT ON COLUMN import_mapping.shape IS 'Digest of the file''s headings in their order';
COMMENT ON COLUMN import_mapping.fields IS 'JSON: one field name or null a column';
