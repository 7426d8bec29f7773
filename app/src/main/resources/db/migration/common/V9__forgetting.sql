-- A change that forgets: it deletes for good what a retention rule reaches, and takes it out of what older changes keep.
ALTER TABLE change DROP CONSTRAINT change_kind_ck;
ALTER TABLE change ADD CONSTRAINT change_kind_ck CHECK (kind IN ('DO', 'UNDO', 'REDO', 'LOAD', 'FORGET'));
