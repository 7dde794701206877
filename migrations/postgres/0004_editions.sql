-- PostgreSQL: editions, the only source of public pages. One packed, checksummed body per month
-- and revision; a publication adds one and never changes one.

create table edition (
    month          text not null check (month ~ '^[12][0-9]{3}-[01][0-9]$'),
    revision       bigint not null check (revision >= 1),           -- r1, r2, …
    published_at   timestamptz not null,
    data_date      date not null,
    has_sample     boolean not null,
    board_revision bigint not null check (board_revision >= 1),     -- when readers see it
    body           bytea not null,
    checksum       bytea not null check (length(checksum) = 32),    -- SHA-256 of the body
    primary key (month, revision)
);

create index edition_by_board_revision on edition (board_revision);

create table board (
    only_row bigint primary key check (only_row = 1),
    revision bigint not null
);

insert into board (only_row, revision) values (1, 0);

create function edition_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'an edition is frozen and kept; publish the next revision';
end $$;

create trigger edition_is_frozen before update or delete on edition
for each row execute function edition_is_frozen();

create function board_only_moves_on() returns trigger language plpgsql as $$
begin
    if new.revision <= old.revision then
        raise exception 'the revision of the board only grows';
    end if;
    return new;
end $$;

create trigger board_only_moves_on before update on board
for each row execute function board_only_moves_on();
