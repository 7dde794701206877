-- SQLite: units, succession, targets, published figures, settings.

create table unit (
    unit_id        text primary key,                    -- 34-15, 63-15, xa-00004, min-BTC, vn
    position       integer not null unique,             -- order of loading; parents come first
    code           text not null,                       -- official code, for people; not a key
    name_vi        text not null check (name_vi <> ''),
    name_en        text not null check (name_en <> ''),
    region_vi      text,
    region_en      text,
    parent_unit_id text references unit (unit_id),
    valid_from     text not null check (valid_from is date(valid_from)),
    valid_to       text check (valid_to is null or valid_to is date(valid_to)),
    tile_row       integer,                             -- place on the tile-grid map
    tile_column    integer,
    tile_label     text,
    aliases        text not null,                       -- other spellings, separated by ;
    sort_order     integer not null,                    -- Vietnamese alphabet within its set
    note           text not null,
    check (valid_to is null or valid_to >= valid_from),
    check ((region_vi is null) = (region_en is null)),
    check ((tile_row is null) = (tile_column is null) and (tile_row is null) = (tile_label is null))
) strict;

create table unit_kind (
    unit_id    text not null references unit (unit_id),
    valid_from text not null check (valid_from is date(valid_from)),
    kind       text not null check (kind in ('nation', 'block', 'city', 'province', 'commune',
                                             'ward', 'special_zone', 'ministry')),
    primary key (unit_id, valid_from)
) strict, without rowid;

create table succession (
    old_unit_id text primary key references unit (unit_id),
    new_unit_id text not null references unit (unit_id),
    valid_from  text not null check (valid_from is date(valid_from))
) strict;

create table target (
    target_id  text primary key,
    position   integer not null,
    indicator  text not null,
    scope      text not null check (scope in ('national', 'localities', 'ministries')),
    hundredths integer not null,                        -- value times 100
    places     integer not null check (places between 0 and 2),
    unit       text not null,
    issued     text check (issued is null or issued is date(issued)),
    due        text not null check (due is date(due)),
    document   text not null,
    source     text not null,
    verified   text not null check (verified in ('yes', 'partly', 'no')),
    judged     integer not null check (judged in (0, 1)),
    note       text not null
) strict;

create table published_figure (
    unit_set      text not null,                        -- 63, 34, min, centre, or - for a block
    subject       text not null,                        -- name as published
    unit_id       text references unit (unit_id),
    indicator     text not null,
    period_start  text not null check (period_start is date(period_start)),
    period_end    text not null check (period_end is date(period_end)),
    bound         text not null check (bound in ('=', '<', '>', '~')),
    hundredths    integer not null,
    places        integer not null check (places between 0 and 2),
    numerator     integer check (numerator >= 0),
    denominator   integer check (denominator >= 0),
    unit_of_value text not null,
    source        text not null check (source <> ''),
    note          text not null,
    position      integer not null,
    check (period_start <= period_end),
    primary key (unit_set, subject, indicator, period_start, period_end, source)
) strict;

create table setting (
    name  text primary key,
    value text not null
) strict;

insert into setting (name, value) values ('floor', '5');
