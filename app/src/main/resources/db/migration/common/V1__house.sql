-- The journal: every write of the base, with the rows before and after.
-- Comments carry what the program reads from the schema:
--   on a column  "enum: Name"        the column's values are a generated Java enum of that name
--   on a column  "from: a, b"        a search key, kept by the journal from these columns (lower case, no accents)
--   on a column  "derived"           kept by a derivation; never typed, never a conflict
--   on a table   "parent: a_id, b_id" a row belongs to the record that the first non-null of these keys names
--   on a table   "personal"          holds personal data; retention rules reach it

CREATE TABLE change (
  id          UUID NOT NULL,
  number      BIGINT NOT NULL,
  made_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  made_by     VARCHAR(100) NOT NULL,
  label       TEXT NOT NULL,
  kind        VARCHAR(10) NOT NULL,
  target_id   UUID,
  app_version VARCHAR(40) NOT NULL,
  CONSTRAINT change_pk PRIMARY KEY (id),
  CONSTRAINT change_number_uq UNIQUE (number),
  CONSTRAINT change_target_fk FOREIGN KEY (target_id) REFERENCES change (id),
  CONSTRAINT change_kind_ck CHECK (kind IN ('DO', 'UNDO', 'REDO', 'LOAD'))
);
COMMENT ON TABLE change IS 'One saved change of the base. personal';
COMMENT ON COLUMN change.number IS 'Order in which changes were committed';
COMMENT ON COLUMN change.label IS 'JSON: text key and arguments, so that it reads in every language';
COMMENT ON COLUMN change.kind IS 'enum: ChangeKind';
COMMENT ON COLUMN change.target_id IS 'For UNDO and REDO: the DO change that it undoes or redoes';
CREATE INDEX change_target_ix ON change (target_id);

CREATE TABLE change_row (
  change_id    UUID NOT NULL,
  row_number   INTEGER NOT NULL,
  table_name   VARCHAR(60) NOT NULL,
  row_id       UUID NOT NULL,
  operation    VARCHAR(10) NOT NULL,
  record_table VARCHAR(60) NOT NULL,
  record_id    UUID NOT NULL,
  before_image TEXT,
  after_image  TEXT,
  CONSTRAINT change_row_pk PRIMARY KEY (change_id, row_number),
  CONSTRAINT change_row_change_fk FOREIGN KEY (change_id) REFERENCES change (id),
  CONSTRAINT change_row_operation_ck CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE'))
);
COMMENT ON TABLE change_row IS 'One row of a change: what it was and what it became. personal';
COMMENT ON COLUMN change_row.operation IS 'enum: RowOperation';
COMMENT ON COLUMN change_row.record_id IS 'The record (aggregate root) that the row belongs to';
COMMENT ON COLUMN change_row.before_image IS 'JSON: column to canonical text; all columns for DELETE, the changed ones for UPDATE';
COMMENT ON COLUMN change_row.after_image IS 'JSON: column to canonical text; all columns for INSERT, the changed ones for UPDATE';
CREATE INDEX change_row_row_ix ON change_row (row_id);
CREATE INDEX change_row_record_ix ON change_row (record_id);
