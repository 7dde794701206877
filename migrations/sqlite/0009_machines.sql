-- SQLite: provinces that send their reports by machine.

create table api_token (
    token_id   integer primary key,
    token_hash blob not null unique check (length(token_hash) = 32),
    unit_id    text not null references unit (unit_id),         -- the only unit that it may send for
    label      text not null check (label <> ''),
    created_by text not null,
    created_at text not null,
    used_at    text,
    revoked_at text
) strict;

insert into counter (name, next) values ('api_token', 1);

-- Answers to requests that carried a key: the same request again gets the same answer.
create table api_answer (
    token_id  integer not null references api_token (token_id),
    key       text not null,
    body_hash blob not null check (length(body_hash) = 32),
    status    integer not null,
    answer    text not null,
    at        text not null,
    primary key (token_id, key)
) strict, without rowid;
