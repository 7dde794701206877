-- PostgreSQL: units, succession, targets, published figures, settings.

create table unit (
    unit_id        text primary key,                    -- 34-15, 63-15, xa-00004, min-BTC, vn
    position       bigint not null unique,             -- order of loading; parents come first
    code           text not null,                       -- official code, for people; not a key
    name_vi        text not null check (name_vi <> ''),
    name_en        text not null check (name_en <> ''),
    region_vi      text,
    region_en      text,
    parent_unit_id text references unit (unit_id),
    valid_from     date not null,
    valid_to       date,
    tile_row       bigint,                             -- place on the tile-grid map
    tile_column    bigint,
    tile_label     text,
    aliases        text not null,                       -- other spellings, separated by ;
    sort_order     bigint not null,                    -- Vietnamese alphabet within its set
    note           text not null,
    check (valid_to is null or valid_to >= valid_from),
    check ((region_vi is null) = (region_en is null)),
    check ((tile_row is null) = (tile_column is null) and (tile_row is null) = (tile_label is null))
);

create table unit_kind (
    unit_id    text not null references unit (unit_id),
    valid_from date not null,
    kind       text not null check (kind in ('nation', 'block', 'city', 'province', 'commune',
                                             'ward', 'special_zone', 'ministry')),
    primary key (unit_id, valid_from)
);

create table succession (
    old_unit_id text primary key references unit (unit_id),
    new_unit_id text not null references unit (unit_id),
    valid_from  date not null 
);

create table target (
    target_id  text primary key,
    position   bigint not null,
    indicator  text not null,
    scope      text not null check (scope in ('national', 'localities', 'ministries')),
    hundredths bigint not null,                        -- value times 100
    places     bigint not null check (places between 0 and 2),
    unit       text not null,
    issued     date,
    due        date not null,
    document   text not null,
    source     text not null,
    verified   text not null check (verified in ('yes', 'partly', 'no')),
    judged     boolean not null,
    note       text not null
);

create table published_figure (
    unit_set      text not null,                        -- 63, 34, min, centre, or - for a block
    subject       text not null,                        -- name as published
    unit_id       text references unit (unit_id),
    indicator     text not null,
    period_start  date not null,
    period_end    date not null,
    bound         text not null check (bound in ('=', '<', '>', '~')),
    hundredths    bigint not null,
    places        bigint not null check (places between 0 and 2),
    numerator     bigint check (numerator >= 0),
    denominator   bigint check (denominator >= 0),
    unit_of_value text not null,
    source        text not null check (source <> ''),
    note          text not null,
    position      bigint not null,
    check (period_start <= period_end),
    primary key (unit_set, subject, indicator, period_start, period_end, source)
);

create table setting (
    name  text primary key,
    value text not null
);

insert into setting (name, value) values ('floor', '5');
