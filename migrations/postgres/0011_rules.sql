-- PostgreSQL: rules for flags by version. The next start loads those that come with the program, as
-- their first versions; a floor that was set becomes the second version of its rule. A version is
-- never changed or removed; another one takes over.

create table rule_version (
    rule        text not null,                          -- code of the kind
    version     bigint not null check (version >= 1),
    is_off      boolean not null,
    severity    text not null check (severity in ('grave', 'serious', 'watch', 'good')),
    parameters  text not null,                          -- months=12 percent=90
    vi_name     text not null check (vi_name <> ''),
    vi_sentence text not null check (vi_sentence <> ''),
    vi_clears   text not null check (vi_clears <> ''),
    en_name     text not null check (en_name <> ''),
    en_sentence text not null check (en_sentence <> ''),
    en_clears   text not null check (en_clears <> ''),
    made_at     timestamptz not null,
    made_by     text,                                   -- null: came with the program
    primary key (rule, version)
);

create function rule_version_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a rule is never changed or removed';
end $$;

create trigger rule_version_is_frozen before update or delete on rule_version
for each row execute function rule_version_is_frozen();

create trigger rule_version_is_kept before truncate on rule_version
for each statement execute function rule_version_is_frozen();

delete from setting where name = 'reference_digest';
