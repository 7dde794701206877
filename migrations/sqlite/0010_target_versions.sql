-- SQLite: targets by version. Until now they came with the program alone: the next start loads them
-- again, as their first versions. A version is never changed or removed; another one takes over.

drop table target;

create table target (
    target_id text primary key,
    position  integer not null                          -- order of pages
) strict;

create table target_version (
    target_id  text not null references target (target_id),
    version    integer not null check (version >= 1),
    indicator  text not null,
    scope      text not null check (scope in ('national', 'localities', 'ministries')),
    operator   text not null check (operator in ('>=', '=')),
    hundredths integer not null,                        -- value times 100
    places     integer not null check (places between 0 and 2),
    unit       text not null,
    issued     text check (issued is null or issued is date(issued)),
    valid_from text check (valid_from is null or valid_from is date(valid_from)),
    due        text not null check (due is date(due)),
    document   text not null,
    source     text not null,
    verified   text not null check (verified in ('yes', 'partly', 'no')),
    judged     integer not null check (judged in (0, 1)),
    note       text not null,
    withdrawn  integer not null check (withdrawn in (0, 1)),
    made_at    text not null,
    made_by    text,                                    -- null: came with the program
    primary key (target_id, version)
) strict;

create trigger target_version_is_frozen before update on target_version
begin
    select raise(abort, 'a version of a target is never changed');
end;

create trigger target_version_is_kept before delete on target_version
begin
    select raise(abort, 'a version of a target is never removed');
end;

delete from setting where name = 'reference_digest';
