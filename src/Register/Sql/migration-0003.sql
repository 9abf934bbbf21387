-- Every act of compiling and of accounts, each chained to the one before it, as in the journal. It stands apart: what the public
-- sees follows from the journal alone, and is not made anew whenever a division saves a programme.
create table work_journal (
    number    bigint primary key,
    at        text not null,
    actor     text not null,
    act       text not null,
    subject   text not null,
    before    text,
    after     text,
    reason    text,
    previous  text not null,
    hash      text not null
);

-- The draft of a year's list while its divisions fill it in.
create table draft (
    id            {key},
    series_id     bigint not null references series (id),
    fiscal_year   bigint not null,
    from_version  bigint references version (id),   -- the list that it was rolled over from
    outline       text   not null,                  -- as JSON: title, unit, columns, policies with their measures, totals
    revision      bigint not null,                  -- of the outline, the state and what goes with it
    state         text   not null check (state in ('open', 'approved', 'published')),
    due           text,                             -- the day until which divisions are asked to answer
    approved_by   text,
    approved_at   text,
    approved      text,                             -- SHA-256 of what was approved
    version_id    bigint references version (id),   -- what was published of it last
    unique (series_id, fiscal_year)
);

create table draft_programme (
    draft_id  bigint not null references draft (id) on delete cascade,
    id        bigint not null,                      -- within the draft
    content   text   not null,                      -- as JSON
    revision  bigint not null,
    primary key (draft_id, id)
);

create table draft_place (
    draft_id      bigint not null references draft (id) on delete cascade,
    programme_id  bigint not null,
    measure_id    bigint not null,
    ordinal       bigint not null,
    is_first      bigint not null,
    primary key (draft_id, programme_id, measure_id)
);
