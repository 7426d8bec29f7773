-- Evaluation: questionnaires as data, the sheets that come back, and how a satisfaction rate is made of them (DOMAIN 1.8, 3.10).

CREATE TABLE questionnaire (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  code       VARCHAR(30) NOT NULL,
  name       VARCHAR(200) NOT NULL,
  moment     VARCHAR(10) NOT NULL,
  addressee  VARCHAR(20) NOT NULL,
  notes      TEXT,
  archived   BOOLEAN DEFAULT FALSE NOT NULL,
  search_key TEXT,
  CONSTRAINT questionnaire_pk PRIMARY KEY (id),
  CONSTRAINT questionnaire_code_uq UNIQUE (code),
  CONSTRAINT questionnaire_moment_ck CHECK (moment IN ('BEFORE', 'DURING', 'HOT', 'COLD')),
  CONSTRAINT questionnaire_addressee_ck CHECK (addressee IN ('PARTICIPANT', 'TRAINER', 'COMMISSIONING_BODY', 'MANAGER', 'FUNDER'))
);
COMMENT ON TABLE questionnaire IS 'What is asked at a moment, and of whom; its questions stand in its versions';
COMMENT ON COLUMN questionnaire.moment IS 'enum: EvaluationMoment';
COMMENT ON COLUMN questionnaire.addressee IS 'enum: Addressee';
COMMENT ON COLUMN questionnaire.search_key IS 'from: code, name';

CREATE TABLE questionnaire_version (
  id               UUID NOT NULL,
  version          BIGINT DEFAULT 0 NOT NULL,
  questionnaire_id UUID NOT NULL,
  number           SMALLINT NOT NULL,
  introduction     TEXT,
  introduction_en  TEXT,
  CONSTRAINT questionnaire_version_pk PRIMARY KEY (id),
  CONSTRAINT questionnaire_version_uq UNIQUE (questionnaire_id, number),
  CONSTRAINT questionnaire_version_questionnaire_fk FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id),
  CONSTRAINT questionnaire_version_number_ck CHECK (number >= 1)
);
COMMENT ON TABLE questionnaire_version IS 'The questions as they were asked; once answered they never change. parent: questionnaire_id';

CREATE TABLE questionnaire_section (
  id                       UUID NOT NULL,
  version                  BIGINT DEFAULT 0 NOT NULL,
  questionnaire_version_id UUID NOT NULL,
  position                 VARCHAR(60) NOT NULL,
  title                    VARCHAR(200) NOT NULL,
  title_en                 VARCHAR(200),
  CONSTRAINT questionnaire_section_pk PRIMARY KEY (id),
  CONSTRAINT questionnaire_section_version_fk FOREIGN KEY (questionnaire_version_id) REFERENCES questionnaire_version (id)
);
COMMENT ON TABLE questionnaire_section IS 'Questions that stand together. parent: questionnaire_version_id';
CREATE INDEX questionnaire_section_version_ix ON questionnaire_section (questionnaire_version_id);

CREATE TABLE question (
  id                       UUID NOT NULL,
  version                  BIGINT DEFAULT 0 NOT NULL,
  questionnaire_section_id UUID NOT NULL,
  position                 VARCHAR(60) NOT NULL,
  lineage_id               UUID NOT NULL,
  kind                     VARCHAR(20) NOT NULL,
  target                   VARCHAR(20) DEFAULT 'SESSION' NOT NULL,
  label                    VARCHAR(500) NOT NULL,
  label_en                 VARCHAR(500),
  required                 BOOLEAN DEFAULT FALSE NOT NULL,
  scale_min                SMALLINT,
  scale_max                SMALLINT,
  satisfied_from           SMALLINT,
  CONSTRAINT question_pk PRIMARY KEY (id),
  CONSTRAINT question_section_fk FOREIGN KEY (questionnaire_section_id) REFERENCES questionnaire_section (id),
  CONSTRAINT question_kind_ck CHECK (kind IN ('SCALE', 'RECOMMENDATION', 'YES_NO', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TEXT', 'OBJECTIVES')),
  CONSTRAINT question_target_ck CHECK (target IN ('SESSION', 'DAY', 'TRAINER', 'PLACE', 'OBJECTIVE')),
  CONSTRAINT question_scale_ck CHECK ((kind = 'SCALE') = (scale_min IS NOT NULL) AND (scale_min IS NULL) = (scale_max IS NULL)
    AND (scale_min IS NULL OR scale_min < scale_max AND scale_min >= -100 AND scale_max <= 100)),
  CONSTRAINT question_satisfied_ck CHECK (satisfied_from IS NULL OR scale_min IS NOT NULL AND satisfied_from > scale_min AND satisfied_from <= scale_max),
  CONSTRAINT question_objective_ck CHECK ((kind = 'OBJECTIVES') = (target = 'OBJECTIVE'))
);
COMMENT ON TABLE question IS 'One question of a version of a questionnaire. parent: questionnaire_section_id';
COMMENT ON COLUMN question.lineage_id IS 'The same in every version that asks this question: results across versions and the satisfaction rate go by it';
COMMENT ON COLUMN question.kind IS 'enum: QuestionKind';
COMMENT ON COLUMN question.target IS 'enum: QuestionTarget. Of a day or a trainer, it is asked once for each of the session''s';
COMMENT ON COLUMN question.scale_min IS 'Worst score of a scale';
COMMENT ON COLUMN question.scale_max IS 'Best score of a scale';
COMMENT ON COLUMN question.satisfied_from IS 'Lowest score that counts as satisfied; null: the usual one of the scale (DOMAIN 3.10)';
CREATE INDEX question_section_ix ON question (questionnaire_section_id);
CREATE INDEX question_lineage_ix ON question (lineage_id);

CREATE TABLE question_option (
  id          UUID NOT NULL,
  version     BIGINT DEFAULT 0 NOT NULL,
  question_id UUID NOT NULL,
  position    VARCHAR(60) NOT NULL,
  score       SMALLINT,
  label       VARCHAR(300) NOT NULL,
  label_en    VARCHAR(300),
  lineage_id  UUID NOT NULL,
  CONSTRAINT question_option_pk PRIMARY KEY (id),
  CONSTRAINT question_option_question_fk FOREIGN KEY (question_id) REFERENCES question (id)
);
COMMENT ON TABLE question_option IS 'What can be chosen, or the word for a score of a scale. parent: question_id';
COMMENT ON COLUMN question_option.score IS 'Of a scale: the score that it names; null for a choice';
COMMENT ON COLUMN question_option.lineage_id IS 'The same in every version that offers this option';
CREATE INDEX question_option_question_ix ON question_option (question_id);

CREATE TABLE session_evaluation (
  id                       UUID NOT NULL,
  version                  BIGINT DEFAULT 0 NOT NULL,
  session_id               UUID NOT NULL,
  position                 VARCHAR(60) NOT NULL,
  questionnaire_version_id UUID NOT NULL,
  label                    VARCHAR(100),
  collected_by             VARCHAR(20),
  reference                VARCHAR(10),
  offset_days              INTEGER,
  due_typed_on             DATE,
  expected_typed           INTEGER,
  reminded_on              DATE,
  closed                   BOOLEAN DEFAULT FALSE NOT NULL,
  note                     TEXT,
  moment                   VARCHAR(10),
  due_on                   DATE,
  expected_count           INTEGER DEFAULT 0 NOT NULL,
  received_count           INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT session_evaluation_pk PRIMARY KEY (id),
  CONSTRAINT session_evaluation_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT session_evaluation_version_fk FOREIGN KEY (questionnaire_version_id) REFERENCES questionnaire_version (id),
  CONSTRAINT session_evaluation_collected_ck CHECK (collected_by IN ('OFFICE', 'PROVIDER', 'CLIENT')),
  CONSTRAINT session_evaluation_reference_ck CHECK (reference IN ('START', 'END')),
  CONSTRAINT session_evaluation_moment_ck CHECK (moment IN ('BEFORE', 'DURING', 'HOT', 'COLD')),
  CONSTRAINT session_evaluation_expected_ck CHECK (expected_typed >= 0)
);
COMMENT ON TABLE session_evaluation IS 'A questionnaire put to the people of a session: when it is due, how many sheets are expected. parent: session_id';
COMMENT ON COLUMN session_evaluation.label IS 'The word of whoever gave it, where it is another than the moment''s (DOMAIN H7)';
COMMENT ON COLUMN session_evaluation.collected_by IS 'enum: ToolOwner. From whom the sheets are awaited';
COMMENT ON COLUMN session_evaluation.reference IS 'enum: TimingReference. Copied from the offer''s rule';
COMMENT ON COLUMN session_evaluation.offset_days IS 'Days after (before, if negative) the reference';
COMMENT ON COLUMN session_evaluation.due_typed_on IS 'Due day set by hand, before the rule';
COMMENT ON COLUMN session_evaluation.expected_typed IS 'Sheets expected, set by hand; null: as many as there are people to answer';
COMMENT ON COLUMN session_evaluation.moment IS 'derived. enum: EvaluationMoment. By its timing where that is known, by its questionnaire otherwise';
COMMENT ON COLUMN session_evaluation.due_on IS 'derived';
COMMENT ON COLUMN session_evaluation.expected_count IS 'derived';
COMMENT ON COLUMN session_evaluation.received_count IS 'derived';
CREATE INDEX session_evaluation_session_ix ON session_evaluation (session_id);
CREATE INDEX session_evaluation_version_ix ON session_evaluation (questionnaire_version_id);
CREATE INDEX session_evaluation_due_ix ON session_evaluation (due_on);

CREATE TABLE answer_sheet (
  id                    UUID NOT NULL,
  version               BIGINT DEFAULT 0 NOT NULL,
  session_evaluation_id UUID NOT NULL,
  number                INTEGER NOT NULL,
  registration_id       UUID,
  trainer_id            UUID,
  organisation_id       UUID,
  respondent            VARCHAR(200),
  received_on           DATE,
  anonymised_on         DATE,
  import_key            VARCHAR(40),
  CONSTRAINT answer_sheet_pk PRIMARY KEY (id),
  CONSTRAINT answer_sheet_number_uq UNIQUE (session_evaluation_id, number),
  CONSTRAINT answer_sheet_registration_uq UNIQUE (session_evaluation_id, registration_id),
  CONSTRAINT answer_sheet_evaluation_fk FOREIGN KEY (session_evaluation_id) REFERENCES session_evaluation (id),
  CONSTRAINT answer_sheet_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id),
  CONSTRAINT answer_sheet_trainer_fk FOREIGN KEY (trainer_id) REFERENCES trainer (id),
  CONSTRAINT answer_sheet_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT answer_sheet_number_ck CHECK (number >= 1)
);
COMMENT ON TABLE answer_sheet IS 'One sheet that came back. Without registration, trainer, organisation and name it is anonymous. parent: session_evaluation_id. personal';
COMMENT ON COLUMN answer_sheet.number IS 'Number written on the paper when it is keyed, from 1 within its evaluation';
COMMENT ON COLUMN answer_sheet.registration_id IS 'The participant who answered';
COMMENT ON COLUMN answer_sheet.respondent IS 'Name of somebody who is no record: a manager, a funder''s agent';
COMMENT ON COLUMN answer_sheet.anonymised_on IS 'When the name was taken away, its term being over';
COMMENT ON COLUMN answer_sheet.import_key IS 'Of an imported sheet: made of its moment and answers, so that the same file does not bring it twice';
CREATE INDEX answer_sheet_registration_ix ON answer_sheet (registration_id);
CREATE INDEX answer_sheet_trainer_ix ON answer_sheet (trainer_id);
CREATE INDEX answer_sheet_organisation_ix ON answer_sheet (organisation_id);

CREATE TABLE answer (
  id                    UUID NOT NULL,
  version               BIGINT DEFAULT 0 NOT NULL,
  answer_sheet_id       UUID NOT NULL,
  session_evaluation_id UUID NOT NULL,
  question_id           UUID,
  session_day_id        UUID,
  trainer_id            UUID,
  programme_line_id     UUID,
  question_option_id    UUID,
  score                 SMALLINT,
  body                  TEXT,
  CONSTRAINT answer_pk PRIMARY KEY (id),
  CONSTRAINT answer_sheet_fk FOREIGN KEY (answer_sheet_id) REFERENCES answer_sheet (id),
  CONSTRAINT answer_evaluation_fk FOREIGN KEY (session_evaluation_id) REFERENCES session_evaluation (id),
  CONSTRAINT answer_question_fk FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT answer_day_fk FOREIGN KEY (session_day_id) REFERENCES session_day (id),
  CONSTRAINT answer_trainer_fk FOREIGN KEY (trainer_id) REFERENCES trainer (id),
  CONSTRAINT answer_line_fk FOREIGN KEY (programme_line_id) REFERENCES programme_line (id),
  CONSTRAINT answer_option_fk FOREIGN KEY (question_option_id) REFERENCES question_option (id),
  CONSTRAINT answer_content_ck CHECK ((CASE WHEN score IS NULL THEN 0 ELSE 1 END) + (CASE WHEN question_option_id IS NULL THEN 0 ELSE 1 END)
    + (CASE WHEN body IS NULL THEN 0 ELSE 1 END) = 1),
  CONSTRAINT answer_remark_ck CHECK (question_id IS NOT NULL OR body IS NOT NULL)
);
COMMENT ON TABLE answer IS 'What a sheet says to a question: a score, an option or a text; no row where it says nothing. parent: answer_sheet_id. personal';
COMMENT ON COLUMN answer.session_evaluation_id IS 'That of its sheet, repeated so that results need not read the sheets';
COMMENT ON COLUMN answer.question_id IS 'Null: a remark on the sheet as a whole';
COMMENT ON COLUMN answer.session_day_id IS 'The day it is about, where the question is asked for each day';
COMMENT ON COLUMN answer.trainer_id IS 'The trainer it is about, where the question is asked for each trainer';
COMMENT ON COLUMN answer.programme_line_id IS 'The learning objective it is about';
COMMENT ON COLUMN answer.score IS 'Of a scale or recommendation as keyed; yes 1, no 0; objective achieved 2, partly 1, not 0';
CREATE INDEX answer_sheet_ix ON answer (answer_sheet_id);
CREATE INDEX answer_result_ix ON answer (session_evaluation_id, question_id, score, question_option_id, trainer_id, session_day_id, programme_line_id);
CREATE INDEX answer_question_ix ON answer (question_id);
CREATE INDEX answer_day_ix ON answer (session_day_id);
CREATE INDEX answer_trainer_ix ON answer (trainer_id);
CREATE INDEX answer_line_ix ON answer (programme_line_id);
CREATE INDEX answer_option_ix ON answer (question_option_id);

CREATE TABLE second_keying (
  id              UUID NOT NULL,
  version         BIGINT DEFAULT 0 NOT NULL,
  answer_sheet_id UUID NOT NULL,
  answers         TEXT NOT NULL,
  CONSTRAINT second_keying_pk PRIMARY KEY (id),
  CONSTRAINT second_keying_uq UNIQUE (answer_sheet_id),
  CONSTRAINT second_keying_sheet_fk FOREIGN KEY (answer_sheet_id) REFERENCES answer_sheet (id)
);
COMMENT ON TABLE second_keying IS 'A sheet keyed again, to find slips; counted nowhere. parent: answer_sheet_id. personal';
COMMENT ON COLUMN second_keying.answers IS 'JSON: what was keyed, by column of the entry grid';

CREATE TABLE comment_tag (
  id      UUID NOT NULL,
  version BIGINT DEFAULT 0 NOT NULL,
  name    VARCHAR(60) NOT NULL,
  CONSTRAINT comment_tag_pk PRIMARY KEY (id),
  CONSTRAINT comment_tag_uq UNIQUE (name)
);
COMMENT ON TABLE comment_tag IS 'A word by which comments are sorted';

CREATE TABLE answer_tag (
  id             UUID NOT NULL,
  version        BIGINT DEFAULT 0 NOT NULL,
  answer_id      UUID NOT NULL,
  comment_tag_id UUID NOT NULL,
  CONSTRAINT answer_tag_pk PRIMARY KEY (id),
  CONSTRAINT answer_tag_uq UNIQUE (answer_id, comment_tag_id),
  CONSTRAINT answer_tag_answer_fk FOREIGN KEY (answer_id) REFERENCES answer (id),
  CONSTRAINT answer_tag_tag_fk FOREIGN KEY (comment_tag_id) REFERENCES comment_tag (id)
);
COMMENT ON TABLE answer_tag IS 'A tag on a comment. parent: answer_id';
CREATE INDEX answer_tag_tag_ix ON answer_tag (comment_tag_id);

CREATE TABLE complaint (
  id              UUID NOT NULL,
  version         BIGINT DEFAULT 0 NOT NULL,
  code            VARCHAR(30) NOT NULL,
  session_id      UUID,
  answer_id       UUID,
  body            TEXT NOT NULL,
  complainant     VARCHAR(200),
  owner           VARCHAR(200),
  state           VARCHAR(20) DEFAULT 'RECEIVED' NOT NULL,
  received_on     DATE NOT NULL,
  acknowledged_on DATE,
  answered_on     DATE,
  closed_on       DATE,
  reply           TEXT,
  search_key      TEXT,
  CONSTRAINT complaint_pk PRIMARY KEY (id),
  CONSTRAINT complaint_code_uq UNIQUE (code),
  CONSTRAINT complaint_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT complaint_answer_fk FOREIGN KEY (answer_id) REFERENCES answer (id),
  CONSTRAINT complaint_state_ck CHECK (state IN ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED', 'CLOSED'))
);
COMMENT ON TABLE complaint IS 'A complaint, received apart or made of a comment (indicator 31). personal';
COMMENT ON COLUMN complaint.answer_id IS 'The comment it was made of';
COMMENT ON COLUMN complaint.state IS 'enum: ComplaintState';
COMMENT ON COLUMN complaint.search_key IS 'from: code, body, complainant, owner';
CREATE INDEX complaint_session_ix ON complaint (session_id);
CREATE INDEX complaint_answer_ix ON complaint (answer_id);

CREATE TABLE improvement_action (
  id           UUID NOT NULL,
  version      BIGINT DEFAULT 0 NOT NULL,
  code         VARCHAR(30) NOT NULL,
  offer_id     UUID,
  session_id   UUID,
  answer_id    UUID,
  complaint_id UUID,
  body         TEXT NOT NULL,
  owner        VARCHAR(200),
  state        VARCHAR(20) DEFAULT 'TO_DO' NOT NULL,
  decided_on   DATE,
  due_on       DATE,
  done_on      DATE,
  effect       TEXT,
  search_key   TEXT,
  CONSTRAINT improvement_action_pk PRIMARY KEY (id),
  CONSTRAINT improvement_action_code_uq UNIQUE (code),
  CONSTRAINT improvement_action_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT improvement_action_session_fk FOREIGN KEY (session_id) REFERENCES session (id),
  CONSTRAINT improvement_action_answer_fk FOREIGN KEY (answer_id) REFERENCES answer (id),
  CONSTRAINT improvement_action_complaint_fk FOREIGN KEY (complaint_id) REFERENCES complaint (id),
  CONSTRAINT improvement_action_state_ck CHECK (state IN ('TO_DO', 'IN_PROGRESS', 'DONE', 'DROPPED'))
);
COMMENT ON TABLE improvement_action IS 'Something to do better, with whoever sees to it (indicator 32)';
COMMENT ON COLUMN improvement_action.answer_id IS 'The comment it was made of';
COMMENT ON COLUMN improvement_action.state IS 'enum: ImprovementState';
COMMENT ON COLUMN improvement_action.effect IS 'What it changed';
COMMENT ON COLUMN improvement_action.search_key IS 'from: code, body, owner';
CREATE INDEX improvement_action_offer_ix ON improvement_action (offer_id);
CREATE INDEX improvement_action_session_ix ON improvement_action (session_id);
CREATE INDEX improvement_action_answer_ix ON improvement_action (answer_id);
CREATE INDEX improvement_action_complaint_ix ON improvement_action (complaint_id);

CREATE TABLE review_meeting (
  id         UUID NOT NULL,
  version    BIGINT DEFAULT 0 NOT NULL,
  session_id UUID NOT NULL,
  position   VARCHAR(60) NOT NULL,
  held_on    DATE,
  summary    TEXT,
  decisions  TEXT,
  CONSTRAINT review_meeting_pk PRIMARY KEY (id),
  CONSTRAINT review_meeting_session_fk FOREIGN KEY (session_id) REFERENCES session (id)
);
COMMENT ON TABLE review_meeting IS 'Oral review of a session (bilan): who was there and what was said. parent: session_id';
CREATE INDEX review_meeting_session_ix ON review_meeting (session_id);

CREATE TABLE review_attendee (
  id                UUID NOT NULL,
  version           BIGINT DEFAULT 0 NOT NULL,
  review_meeting_id UUID NOT NULL,
  position          VARCHAR(60) NOT NULL,
  name              VARCHAR(200) NOT NULL,
  role              VARCHAR(200),
  CONSTRAINT review_attendee_pk PRIMARY KEY (id),
  CONSTRAINT review_attendee_meeting_fk FOREIGN KEY (review_meeting_id) REFERENCES review_meeting (id)
);
COMMENT ON TABLE review_attendee IS 'Somebody present at a review. parent: review_meeting_id. personal';
COMMENT ON COLUMN review_attendee.role IS 'Participant, trainer, referring manager (DOMAIN H10)...';
CREATE INDEX review_attendee_meeting_ix ON review_attendee (review_meeting_id);

CREATE TABLE review_quote (
  id                UUID NOT NULL,
  version           BIGINT DEFAULT 0 NOT NULL,
  review_meeting_id UUID NOT NULL,
  position          VARCHAR(60) NOT NULL,
  answer_id         UUID,
  body              TEXT NOT NULL,
  CONSTRAINT review_quote_pk PRIMARY KEY (id),
  CONSTRAINT review_quote_meeting_fk FOREIGN KEY (review_meeting_id) REFERENCES review_meeting (id),
  CONSTRAINT review_quote_answer_fk FOREIGN KEY (answer_id) REFERENCES answer (id)
);
COMMENT ON TABLE review_quote IS 'A comment as a review quotes it. parent: review_meeting_id';
CREATE INDEX review_quote_meeting_ix ON review_quote (review_meeting_id);
CREATE INDEX review_quote_answer_ix ON review_quote (answer_id);

CREATE TABLE satisfaction_rule (
  id            UUID NOT NULL,
  version       BIGINT DEFAULT 0 NOT NULL,
  offer_id      UUID,
  formula       VARCHAR(20) NOT NULL,
  moment        VARCHAR(10) NOT NULL,
  addressee     VARCHAR(20) NOT NULL,
  period_months SMALLINT,
  min_answers   SMALLINT NOT NULL,
  CONSTRAINT satisfaction_rule_pk PRIMARY KEY (id),
  CONSTRAINT satisfaction_rule_offer_uq UNIQUE (offer_id),
  CONSTRAINT satisfaction_rule_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT satisfaction_rule_formula_ck CHECK (formula IN ('SHARE_SATISFIED', 'NORMALISED_MEAN')),
  CONSTRAINT satisfaction_rule_moment_ck CHECK (moment IN ('BEFORE', 'DURING', 'HOT', 'COLD')),
  CONSTRAINT satisfaction_rule_addressee_ck CHECK (addressee IN ('PARTICIPANT', 'TRAINER', 'COMMISSIONING_BODY', 'MANAGER', 'FUNDER')),
  CONSTRAINT satisfaction_rule_numbers_ck CHECK (period_months >= 1 AND min_answers >= 1)
);
COMMENT ON TABLE satisfaction_rule IS 'How the satisfaction rate is made: that of the office, or of an offer that has its own (indicator 2). parent: offer_id';
COMMENT ON COLUMN satisfaction_rule.offer_id IS 'Null: the office''s, which holds for every offer without one of its own';
COMMENT ON COLUMN satisfaction_rule.formula IS 'enum: RateFormula';
COMMENT ON COLUMN satisfaction_rule.moment IS 'enum: EvaluationMoment';
COMMENT ON COLUMN satisfaction_rule.addressee IS 'enum: Addressee';
COMMENT ON COLUMN satisfaction_rule.period_months IS 'Sessions that ended within that many months; null: all of them';
COMMENT ON COLUMN satisfaction_rule.min_answers IS 'Below that many sheets the sample is said to be small';

CREATE TABLE satisfaction_question (
  id                   UUID NOT NULL,
  version              BIGINT DEFAULT 0 NOT NULL,
  satisfaction_rule_id UUID NOT NULL,
  lineage_id           UUID NOT NULL,
  CONSTRAINT satisfaction_question_pk PRIMARY KEY (id),
  CONSTRAINT satisfaction_question_uq UNIQUE (satisfaction_rule_id, lineage_id),
  CONSTRAINT satisfaction_question_rule_fk FOREIGN KEY (satisfaction_rule_id) REFERENCES satisfaction_rule (id)
);
COMMENT ON TABLE satisfaction_question IS 'A question that counts for a rate; a rule without any counts every scale. parent: satisfaction_rule_id';
COMMENT ON COLUMN satisfaction_question.lineage_id IS 'question.lineage_id, so that every version of the question counts';

ALTER TABLE evaluation_moment ADD COLUMN questionnaire_id UUID;
ALTER TABLE evaluation_moment ADD CONSTRAINT evaluation_moment_questionnaire_fk FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id);
COMMENT ON COLUMN evaluation_moment.questionnaire_id IS 'What sessions of the offer are asked at that moment';
CREATE INDEX evaluation_moment_questionnaire_ix ON evaluation_moment (questionnaire_id);

ALTER TABLE office ADD COLUMN anonymise_months SMALLINT DEFAULT 12;
COMMENT ON COLUMN office.anonymise_months IS 'Months after a session until named answers lose their names, scores kept; null: they never do (DOMAIN 3.9)';
ALTER TABLE office ADD COLUMN trainer_results BOOLEAN DEFAULT TRUE NOT NULL;
COMMENT ON COLUMN office.trainer_results IS 'Whether results are shown trainer by trainer';
