-- SQLite: targets of a region or of one unit, and the shape of the reference path to each. A check
-- cannot be changed in place, so the versions move to a new table, all of them as they are.

create table target_version_wider (
    target_id  text not null references target (target_id),
    version    integer not null check (version >= 1),
    indicator  text not null,
    scope      text not null check (
        scope in ('national', 'localities', 'ministries',
                  'region:red-river-delta', 'region:northern-midlands-and-mountains',
                  'region:north-central', 'region:south-central-coast-and-central-highlands',
                  'region:north-central-and-central-coast', 'region:central-highlands',
                  'region:southeast', 'region:mekong-river-delta')
        or (scope glob 'unit:?*' and substr(scope, 6) not glob '*[^A-Za-z0-9-]*')),
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
    path       text not null check (path in ('linear', 's-curve') or path glob 'steps:?*'),
    primary key (target_id, version)
) strict;

insert into target_version_wider
select target_id, version, indicator, scope, operator, hundredths, places, unit, issued, valid_from,
       due, document, source, verified, judged, note, withdrawn, made_at, made_by, 'linear'
  from target_version;

drop table target_version;

alter table target_version_wider rename to target_version;

create trigger target_version_is_frozen before update on target_version
begin
    select raise(abort, 'a version of a target is never changed');
end;

create trigger target_version_is_kept before delete on target_version
begin
    select raise(abort, 'a version of a target is never removed');
end;
