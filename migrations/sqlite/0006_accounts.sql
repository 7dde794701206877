-- SQLite: who may sign in, as what, for whom; and what a sign-in leaves behind. Secrets are kept
-- as hashes, except the shared secret of a second factor, which must be known to be checked.

create table account (
    account_id    integer primary key,
    name          text not null unique check (name <> ''),      -- typed to sign in
    person        text not null check (person <> ''),           -- shown beside what was done
    role          text not null check (role in ('entry_officer', 'provincial_approver',
                                                'national_reviewer', 'administrator', 'viewer')),
    state         text not null check (state in ('invited', 'active', 'disabled')),
    password_hash text,
    totp_secret   text,
    totp_step     integer not null default 0,                   -- last step accepted: a code is used once
    created_at    text not null,
    check (state <> 'active' or password_hash is not null)
) strict;

insert into counter (name, next) values ('account', 1);

create table account_unit (
    account_id integer not null references account (account_id),
    unit_id    text not null references unit (unit_id),
    primary key (account_id, unit_id)
) strict, without rowid;

create table recovery_code (
    account_id integer not null references account (account_id),
    code_hash  blob not null check (length(code_hash) = 32),
    primary key (account_id, code_hash)
) strict, without rowid;

-- One-time links: an invitation, or a way back in.
create table link (
    link_hash  blob primary key check (length(link_hash) = 32),
    account_id integer not null references account (account_id),
    purpose    text not null check (purpose in ('invitation', 'reset')),
    expires_at text not null
) strict, without rowid;

create table session (
    session_hash blob primary key check (length(session_hash) = 32),
    account_id   integer not null references account (account_id),
    created_at   text not null,
    seen_at      text not null,
    address      text not null,
    browser      text not null
) strict, without rowid;

create index session_by_account on session (account_id);

-- Failed tries since the last that succeeded; forgotten after a month.
create table failed_sign_in (
    name    text not null,                                      -- as typed, of an account or not
    address text not null,
    at      text not null
) strict;

create index failed_sign_in_by_name on failed_sign_in (name, at);
create index failed_sign_in_by_address on failed_sign_in (address, at);

-- From where somebody has signed in before: failures from elsewhere do not hold them back there.
create table familiar_address (
    name    text not null,
    address text not null,
    primary key (name, address)
) strict, without rowid;
