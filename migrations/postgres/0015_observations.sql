-- PostgreSQL: what others found out and published about units and the programme: scores, ranks, levels,
-- counters. A version is never changed or removed; another one takes over. The few of them that were
-- kept among published rates until now come back with the next start.

create table observation (
    observation_id bigint primary key,
    topic   text not null check (topic in ('dti', 'index766', 'dossier_system', 'police_grades',
                                           'programme')),
    item    text not null check (item <> ''),            -- a part of the index, or a counter
    league  text check (league in ('provinces', 'ministries_with_dvc', 'ministries_without_dvc',
                                   'national')),
    unit_id text references unit (unit_id),              -- null: the league itself, or the country
    as_of   date not null,
    source  text not null check (source <> '')
);

create unique index observation_key
    on observation (topic, item, coalesce(league, ''), coalesce(unit_id, ''), as_of, source);

create table observation_version (
    observation_id  bigint not null references observation (observation_id),
    version         bigint not null check (version >= 1),
    since           date,
    bound           text not null check (bound in ('=', '<', '>', '~')),
    ten_thousandths bigint check (ten_thousandths >= 0), -- value times 10,000
    places          bigint check (places between 0 and 4),
    level           text check (level in ('A', 'B', 'C', 'D')),
    whole           bigint check (whole >= 0),           -- what the value is a part of, times 100
    whole_places    bigint check (whole_places between 0 and 2),
    unit_of_value   text not null,
    first_place     bigint check (first_place >= 1),
    last_place      bigint,
    ranked          bigint,
    name_vi         text not null,
    name_en         text not null,
    provenance      text not null check (provenance in ('source', 'derived', 'unverified')),
    note            text not null,
    withdrawn       boolean not null,
    made_at         timestamptz not null,
    made_by         text,                                 -- null: came with the program
    primary key (observation_id, version),
    check ((ten_thousandths is null) = (places is null)),
    check (ten_thousandths is null or level is null),
    check ((whole is null) = (whole_places is null)),
    check ((first_place is null) = (last_place is null)),
    check (first_place is not null or ranked is null),
    check (last_place >= first_place and (ranked is null or last_place <= ranked)),
    check (ten_thousandths is not null or level is not null or first_place is not null)
);

create function observation_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'an observation and its versions are never changed or removed';
end $$;

create trigger observation_is_frozen before update or delete on observation
for each row execute function observation_is_frozen();

create trigger observation_is_kept before truncate on observation
for each statement execute function observation_is_frozen();

create trigger observation_version_is_frozen before update or delete on observation_version
for each row execute function observation_is_frozen();

create trigger observation_version_is_kept before truncate on observation_version
for each statement execute function observation_is_frozen();

insert into counter (name, next) values ('observation', 1);

delete from published_figure
 where indicator in ('s766', 'npsp_accounts', 'npsp_procedures', 'essential')
   and (source like 'Quảng Bình, tin hội nghị trực tuyến%'
        or source like 'https://vietnamnet.vn/12-dia-phuong-%'
        or source like 'https://trithuc24h.com.vn/doi-song/xep-cuoi-bang-%'
        or source like 'https://dantri.com.vn/noi-vu/tinh-dau-tien-hoan-thanh-%'
        or source like 'https://baodongnai.com.vn/english/202510/%'
        or source like 'https://www.tapchicongsan.org.vn/web/guest/bac-ninh/%'
        or source like 'https://en.thainguyen.gov.vn/investment-incentive-policy-%');
delete from setting where name = 'reference_digest';
