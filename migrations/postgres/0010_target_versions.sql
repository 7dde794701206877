-- PostgreSQL: targets by version. Until now they came with the program alone: the next start loads them
-- again, as their first versions. A version is never changed or removed; another one takes over.

drop table target;

create table target (
    target_id text primary key,
    position  bigint not null                           -- order of pages
);

create table target_version (
    target_id  text not null references target (target_id),
    version    bigint not null check (version >= 1),
    indicator  text not null,
    scope      text not null check (scope in ('national', 'localities', 'ministries')),
    operator   text not null check (operator in ('>=', '=')),
    hundredths bigint not null,                         -- value times 100
    places     bigint not null check (places between 0 and 2),
    unit       text not null,
    issued     date,
    valid_from date,
    due        date not null,
    document   text not null,
    source     text not null,
    verified   text not null check (verified in ('yes', 'partly', 'no')),
    judged     boolean not null,
    note       text not null,
    withdrawn  boolean not null,
    made_at    timestamptz not null,
    made_by    text,                                    -- null: came with the program
    primary key (target_id, version)
);

create function target_version_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a target is never changed or removed';
end $$;

create trigger target_version_is_frozen before update or delete on target_version
for each row execute function target_version_is_frozen();

create trigger target_version_is_kept before truncate on target_version
for each statement execute function target_version_is_frozen();

delete from setting where name = 'reference_digest';
