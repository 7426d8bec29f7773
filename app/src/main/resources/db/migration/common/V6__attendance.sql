-- Attendance: who was there on which half-day, and which sheets came back signed (DOMAIN 3.6).

CREATE TABLE attendance (
  id               UUID NOT NULL,
  version          BIGINT DEFAULT 0 NOT NULL,
  registration_id  UUID NOT NULL,
  session_day_id   UUID NOT NULL,
  half             VARCHAR(10) NOT NULL,
  state            VARCHAR(20) NOT NULL,
  minutes          INTEGER,
  attended_minutes INTEGER DEFAULT 0 NOT NULL,
  note             VARCHAR(400),
  CONSTRAINT attendance_pk PRIMARY KEY (id),
  CONSTRAINT attendance_uq UNIQUE (registration_id, session_day_id, half),
  CONSTRAINT attendance_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id),
  CONSTRAINT attendance_day_fk FOREIGN KEY (session_day_id) REFERENCES session_day (id),
  CONSTRAINT attendance_half_ck CHECK (half IN ('MORNING', 'AFTERNOON')),
  CONSTRAINT attendance_state_ck CHECK (state IN ('PRESENT', 'ABSENT', 'EXCUSED', 'PARTIAL', 'PLANNED_ABSENCE')),
  CONSTRAINT attendance_minutes_ck CHECK ((state = 'PARTIAL') = (minutes IS NOT NULL) AND (minutes IS NULL OR minutes BETWEEN 0 AND 1440))
);
COMMENT ON TABLE attendance IS 'Whether somebody was there on a half-day. parent: registration_id, session_day_id. personal';
COMMENT ON COLUMN attendance.half IS 'enum: HalfDay';
COMMENT ON COLUMN attendance.state IS 'enum: AttendanceState';
COMMENT ON COLUMN attendance.minutes IS 'Minutes attended, where somebody was there a part of the time';
COMMENT ON COLUMN attendance.attended_minutes IS 'derived';
CREATE INDEX attendance_day_ix ON attendance (session_day_id);

CREATE TABLE attendance_sheet (
  id             UUID NOT NULL,
  version        BIGINT DEFAULT 0 NOT NULL,
  session_day_id UUID NOT NULL,
  half           VARCHAR(10) NOT NULL,
  received_on    DATE,
  trainer_signed BOOLEAN DEFAULT FALSE NOT NULL,
  note           VARCHAR(400),
  CONSTRAINT attendance_sheet_pk PRIMARY KEY (id),
  CONSTRAINT attendance_sheet_uq UNIQUE (session_day_id, half),
  CONSTRAINT attendance_sheet_day_fk FOREIGN KEY (session_day_id) REFERENCES session_day (id),
  CONSTRAINT attendance_sheet_half_ck CHECK (half IN ('MORNING', 'AFTERNOON'))
);
COMMENT ON TABLE attendance_sheet IS 'The paper signed on a half-day. parent: session_day_id';
COMMENT ON COLUMN attendance_sheet.half IS 'enum: HalfDay';
COMMENT ON COLUMN attendance_sheet.received_on IS 'When the signed sheet came back; null: it has not';
COMMENT ON COLUMN attendance_sheet.trainer_signed IS 'Whether the trainer''s signature is on it';

ALTER TABLE registration ADD COLUMN expected_minutes INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE registration ADD COLUMN attended_minutes INTEGER DEFAULT 0 NOT NULL;
COMMENT ON COLUMN registration.expected_minutes IS 'derived';
COMMENT ON COLUMN registration.attended_minutes IS 'derived';
ALTER TABLE session ADD COLUMN attended_minutes INTEGER DEFAULT 0 NOT NULL;
COMMENT ON COLUMN session.attended_minutes IS 'derived';

-- How long each half of a day lasts, so that lists count hours of any period in SQL, of half-days not keyed as well.
ALTER TABLE session_day ADD COLUMN morning_minutes INTEGER;
ALTER TABLE session_day ADD COLUMN afternoon_minutes INTEGER;
ALTER TABLE session_day ADD COLUMN halves_assumed BOOLEAN DEFAULT FALSE NOT NULL;
COMMENT ON COLUMN session_day.morning_minutes IS 'derived';
COMMENT ON COLUMN session_day.afternoon_minutes IS 'derived';
COMMENT ON COLUMN session_day.halves_assumed IS 'derived';
