-- The register's tables. One text for both stores: {key} is a number that the store gives, {bytes} holds bytes.
-- A yes/no is 1 or 0. A time is text, ISO 8601 in UTC. Amounts are whole numbers in the printed unit of their list.

create table government (
    id    {key},
    code  text not null unique,            -- 全国地方公共団体コード, six digits
    name  text not null
);

-- A list that a government publishes again every year.
create table series (
    id             {key},
    government_id  bigint not null references government (id),
    name           text   not null,
    layout         text,                    -- what a person said of its columns, for the next year's list
    unique (government_id, name)
);

-- The list of one fiscal year and phase of the budget. Its versions hold what it says.
create table list (
    id            {key},
    series_id     bigint not null references series (id),
    fiscal_year   bigint not null,
    phase         text   not null check (phase in ('initial', 'skeleton', 'supplementary')),
    phase_number  bigint not null,          -- of a supplementary budget, from 1; else 0
    unique (series_id, fiscal_year, phase, phase_number)
);

-- A file as it was published.
create table source (
    sha256      text primary key,
    name        text   not null,
    media_type  text   not null,
    size        bigint not null,
    content     {bytes} not null
);

create table version (
    id               {key},
    list_id          bigint not null references list (id),
    number           bigint not null,       -- 1 for the first import
    is_current       bigint not null,
    source_sha256    text   not null references source (sha256),
    licence          text,
    origin           text,                  -- where it was published
    imported_at      text   not null,
    title            text,
    unit             text,
    unit_yen         bigint not null,
    decimals         bigint not null,
    verdict          text   not null,
    snapshot         {bytes} not null,      -- the recovered list with its print, proof and findings
    snapshot_sha256  text   not null,       -- of the snapshot before it was compressed
    segment          {bytes},               -- its part of the search index
    unique (list_id, number)
);
create unique index version_current on version (list_id) where is_current = 1;
create index version_source on version (source_sha256);

create table funding_source (
    version_id  bigint not null references version (id) on delete cascade,
    ordinal     bigint not null,
    field       text   not null,            -- funding.KEY, or amount.KEY for a column that is no source
    printed     text   not null,
    primary key (version_id, ordinal)
);

create table policy (
    version_id      bigint not null references version (id) on delete cascade,
    ordinal         bigint not null,
    number          bigint,
    printed_number  text,
    name            text,
    line            bigint,
    primary key (version_id, ordinal)
);

create table measure (
    version_id           bigint not null references version (id) on delete cascade,
    ordinal              bigint not null,
    policy               bigint not null,   -- ordinal of its policy
    name                 text,
    includes_relistings  bigint not null,
    line                 bigint,
    primary key (version_id, ordinal)
);

-- A programme over the years.
create table programme (
    id             bigint primary key,      -- given by the program, in blocks
    government_id  bigint not null references government (id)
);

-- What became of a programme where it did not simply go on: renamed, split, merged.
create table succession (
    earlier_id   bigint not null references programme (id),
    later_id     bigint not null references programme (id),
    kind         text   not null check (kind in ('split', 'merge', 'replace')),
    fiscal_year  bigint not null,
    primary key (earlier_id, later_id)
);

-- What firms ask of a programme, by the names of the government's own table (支援制度情報).
create table fact (
    programme_id  bigint not null references programme (id),
    field         text   not null,
    value         text   not null,
    primary key (programme_id, field)
);

create table listing (
    version_id     bigint not null references version (id) on delete cascade,
    line           bigint not null,
    measure        bigint not null,         -- ordinal of its measure
    name           text   not null,
    printed_name   text   not null,
    is_relisted    bigint,
    relists        bigint,                  -- the line of the first listing
    is_new         bigint,
    is_priority    bigint,
    is_key_result  bigint,
    term           text,
    term_from      bigint,
    term_to        bigint,
    commission     text   not null,
    programme_id   bigint references programme (id),
    primary key (version_id, line)
);
create index listing_programme on listing (programme_id);

create table totals_row (
    version_id  bigint not null references version (id) on delete cascade,
    line        bigint not null,
    policy      bigint,                     -- ordinal of its policy; none for the grand total
    kind        text   not null,
    label       text   not null,
    level       bigint not null,
    covers      text   not null,            -- the lines it adds up, between blanks
    primary key (version_id, line)
);

-- The amounts of listings and totals rows: a blank has no row, an undecided one has no value.
create table amount (
    version_id  bigint not null references version (id) on delete cascade,
    line        bigint not null,
    field       text   not null,            -- budget, funding.KEY or amount.KEY
    value       bigint,
    primary key (version_id, line, field)
);

create table division (
    id             {key},
    government_id  bigint not null references government (id),
    name           text   not null,
    unique (government_id, name)
);

-- From a fiscal year on a division goes under another name.
create table division_renaming (
    earlier_id   bigint not null references division (id),
    later_id     bigint not null references division (id),
    fiscal_year  bigint not null,
    primary key (earlier_id, later_id)
);

create table listing_division (
    version_id   bigint not null references version (id) on delete cascade,
    line         bigint not null,
    ordinal      bigint not null,
    division_id  bigint not null references division (id),
    office       text,
    primary key (version_id, line, ordinal)
);

create table finding (
    version_id  bigint not null references version (id) on delete cascade,
    ordinal     bigint not null,
    kind        text   not null,
    line        bigint,
    field       text   not null,
    printed     text,
    recovered   text,
    certainty   text   not null,
    primary key (version_id, ordinal)
);

-- What a person decided of a list. It holds for every reading of the same file, until it is undone.
create table decision (
    id             {key},
    list_id        bigint not null references list (id),
    source_sha256  text   not null references source (sha256),
    line           bigint not null,
    field          text   not null,
    value          text,                    -- none: the print stays, as the publisher's own error
    reason         text   not null,
    decided_by     text   not null,
    decided_at     text   not null,
    undone_at      text
);
create index decision_source on decision (source_sha256);

-- A programme of last year that a listing may go on, for a person to say.
create table proposal (
    version_id    bigint not null references version (id) on delete cascade,
    line          bigint not null,
    programme_id  bigint not null references programme (id),
    kind          text   not null check (kind in ('same', 'split', 'merge')),
    reasons       text   not null,          -- as JSON
    state         text   not null check (state in ('open', 'accepted', 'refused')),
    primary key (version_id, line, programme_id)
);

-- Every change of the register, each chained to the one before it.
create table journal (
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
