-- SQLite: editions, the only source of public pages. One packed, checksummed body per month
-- and revision; a publication adds one and never changes one.

create table edition (
    month          text not null check (month glob '[12][0-9][0-9][0-9]-[01][0-9]'),
    revision       integer not null check (revision >= 1),          -- r1, r2, …
    published_at   text not null,
    data_date      text not null check (data_date is date(data_date)),
    has_sample     integer not null check (has_sample in (0, 1)),
    board_revision integer not null check (board_revision >= 1),    -- when readers see it
    body           blob not null,
    checksum       blob not null check (length(checksum) = 32),     -- SHA-256 of the body
    primary key (month, revision)
) strict;

create index edition_by_board_revision on edition (board_revision);

create table board (
    only_row integer primary key check (only_row = 1),
    revision integer not null
) strict;

insert into board (only_row, revision) values (1, 0);

create trigger edition_is_frozen before update on edition
begin
    select raise(abort, 'an edition is frozen; publish the next revision');
end;

create trigger edition_is_kept before delete on edition
begin
    select raise(abort, 'an edition is kept');
end;

create trigger board_only_moves_on before update on board
when new.revision <= old.revision
begin
    select raise(abort, 'the revision of the board only grows');
end;
