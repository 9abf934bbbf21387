-- Who may work on next year's list, and what the site keeps to itself.
create table account (
    id                 {key},
    login_name         text   not null,          -- as it was given
    normal_name        text   not null unique,   -- as names are compared
    display_name       text   not null,
    role               text   not null check (role in ('reader', 'division', 'compiler', 'approver', 'administrator')),
    division           text,                     -- of a division's account
    is_locked          bigint not null,
    made_at            text   not null,
    password_hash      text,
    security_stamp     text   not null,          -- another one ends every session
    revision           bigint not null,
    failures           bigint not null,          -- wrong answers in a row
    shut_until         text,                     -- after too many of them
    second_factor      bigint not null,
    factor_key         text,
    factor_step        bigint not null,          -- of the last code that was taken, so that none is taken twice
    recovery_codes     text   not null,          -- SHA-256 of each, apart by blanks
    link_hash          text   unique,            -- SHA-256 of the one-time link by which its person sets a password
    link_until         text,
    directory_subject  text   unique,            -- as the office's own directory numbers its person
    directory_address  text   unique,            -- or the address that the directory has verified
    check (role = 'division' or division is null)
);

create table secret (
    name   text primary key,
    value  text not null
);
