-- SQLite: notes on a month of one unit or of all. A note is never changed or removed; one that should
-- not stand any more is withdrawn, and stays where it can be looked up.

create table note (
    note_id  integer primary key,
    unit_id  text references unit (unit_id),             -- null: every unit
    month    text not null check (month glob '[12][0-9][0-9][0-9]-[01][0-9]'),
    text_vi  text not null check (length(text_vi) between 1 and 300),
    text_en  text check (text_en is null or length(text_en) between 1 and 300),
    audience text not null check (audience in ('public', 'internal')),
    made_by  text not null check (made_by <> ''),
    made_at  text not null
) strict;

create table note_withdrawal (
    note_id      integer primary key references note (note_id),
    withdrawn_by text not null check (withdrawn_by <> ''),
    withdrawn_at text not null
) strict;

insert into counter (name, next) values ('note', 1);

create trigger note_is_frozen before update on note
begin
    select raise(abort, 'a note is never changed');
end;

create trigger note_is_kept before delete on note
begin
    select raise(abort, 'a note is never removed');
end;

create trigger note_withdrawal_is_frozen before update on note_withdrawal
begin
    select raise(abort, 'the withdrawal of a note is never changed');
end;

create trigger note_withdrawal_is_kept before delete on note_withdrawal
begin
    select raise(abort, 'the withdrawal of a note is never removed');
end;
