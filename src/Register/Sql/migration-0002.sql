-- What a page says of one row, without reading the whole list: printed rows in runs, with how their cells were read and what was
-- found in them. It repeats the snapshot; versions that were stored before have none.
create table print_part (
    version_id  bigint not null references version (id) on delete cascade,
    first_line  bigint not null,            -- of the run
    content     {bytes} not null,
    primary key (version_id, first_line)
);
