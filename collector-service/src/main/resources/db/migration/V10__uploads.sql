-- Archives of users are taken by a job that goes on after a crash: what it needs to know, and how far it is.

alter table archive_upload
    -- of a single page, where it was given
    add column address  text,
    -- since when all pages are in the archive; until then the file is kept
    add column taken_at timestamptz,
    -- the capture up to which the pages have been read
    add column read_to  bigint not null default 0;

update archive_upload set taken_at = created_at;
create index archive_upload_waiting on archive_upload (id) where taken_at is null;

-- The files of imports wait beside those of archives; false for those of before, which waited elsewhere.
alter table import
    drop column file,
    add column file_waits boolean not null default false;
create index import_with_file on import (id) where file_waits;
