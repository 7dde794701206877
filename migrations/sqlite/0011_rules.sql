-- SQLite: rules for flags by version. The next start loads those that come with the program, as
-- their first versions; a floor that was set becomes the second version of its rule. A version is
-- never changed or removed; another one takes over.

create table rule_version (
    rule        text not null,                          -- code of the kind
    version     integer not null check (version >= 1),
    is_off      integer not null check (is_off in (0, 1)),
    severity    text not null check (severity in ('grave', 'serious', 'watch', 'good')),
    parameters  text not null,                          -- months=12 percent=90
    vi_name     text not null check (vi_name <> ''),
    vi_sentence text not null check (vi_sentence <> ''),
    vi_clears   text not null check (vi_clears <> ''),
    en_name     text not null check (en_name <> ''),
    en_sentence text not null check (en_sentence <> ''),
    en_clears   text not null check (en_clears <> ''),
    made_at     text not null,
    made_by     text,                                   -- null: came with the program
    primary key (rule, version)
) strict;

create trigger rule_version_is_frozen before update on rule_version
begin
    select raise(abort, 'a version of a rule is never changed');
end;

create trigger rule_version_is_kept before delete on rule_version
begin
    select raise(abort, 'a version of a rule is never removed');
end;

delete from setting where name = 'reference_digest';
