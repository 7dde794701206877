-- PostgreSQL: notes on a month of one unit or of all. A note is never changed or removed; one that
-- should not stand any more is withdrawn, and stays where it can be looked up.

create table note (
    note_id  bigint primary key,
    unit_id  text references unit (unit_id),             -- null: every unit
    month    text not null check (month ~ '^[12][0-9][0-9][0-9]-[01][0-9]$'),
    text_vi  text not null check (length(text_vi) between 1 and 300),
    text_en  text check (text_en is null or length(text_en) between 1 and 300),
    audience text not null check (audience in ('public', 'internal')),
    made_by  text not null check (made_by <> ''),
    made_at  timestamptz not null
);

create table note_withdrawal (
    note_id      bigint primary key references note (note_id),
    withdrawn_by text not null check (withdrawn_by <> ''),
    withdrawn_at timestamptz not null
);

insert into counter (name, next) values ('note', 1);

create function note_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a note and its withdrawal are never changed or removed';
end $$;

create trigger note_is_frozen before update or delete on note
for each row execute function note_is_frozen();

create trigger note_is_kept before truncate on note
for each statement execute function note_is_frozen();

create trigger note_withdrawal_is_frozen before update or delete on note_withdrawal
for each row execute function note_is_frozen();

create trigger note_withdrawal_is_kept before truncate on note_withdrawal
for each statement execute function note_is_frozen();
