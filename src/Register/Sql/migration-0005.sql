-- A list as pages read it: what the snapshot keeps, in bytes that take a tenth of the time to read. It repeats the snapshot; a version
-- without it, or with bytes of another format, is read from there.
-- then: compact lists
create table compact_list (
    version_id  bigint primary key references version (id) on delete cascade,
    content     {bytes} not null
);

-- Programmes beside one: of its measure, of its division. The first one also tells all programmes of a list.
create index listing_measure on listing (version_id, measure, line, programme_id);
create index listing_division_division on listing_division (division_id, version_id, line);
