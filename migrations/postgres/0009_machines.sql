-- PostgreSQL: provinces that send their reports by machine.

create table api_token (
    token_id   bigint primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    unit_id    text not null references unit (unit_id),         -- the only unit that it may send for
    label      text not null check (label <> ''),
    created_by text not null,
    created_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);

insert into counter (name, next) values ('api_token', 1);

-- Answers to requests that carried a key: the same request again gets the same answer.
create table api_answer (
    token_id  bigint not null references api_token (token_id),
    key       text not null,
    body_hash bytea not null check (length(body_hash) = 32),
    status    bigint not null,
    answer    text not null,
    at        timestamptz not null,
    primary key (token_id, key)
);
