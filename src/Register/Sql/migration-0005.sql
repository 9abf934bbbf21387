-- A list as pages read it: what the snapshot keeps, in bytes that take a tenth of the time to read. It repeats the snapshot; a version
-- without it, or with bytes of another format, is read from there.
-- then: compact lists
create table compact_list (
    version_id  bigint primary key references version (id) on delete cascade,
    content     {bytes} not null
);
