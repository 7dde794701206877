-- SQLite: what is done about a flag. Overdue is not kept: it follows from the due day and the day.

create table follow_up (
    follow_up_id   integer primary key check (follow_up_id >= 1),
    unit_id        text not null references unit (unit_id),
    indicator      text not null,
    basis          text not null check (basis in ('month', 'ytd')),
    rule           text not null,                       -- code of the rule that raised the flag
    since          text not null check (since glob '[12][0-9][0-9][0-9]-[01][0-9]'),
    seen_in        text not null check (seen_in glob '[12][0-9][0-9][0-9]-[01][0-9]'),
    goal           text not null,                       -- may be empty: the flag says it
    people         text not null check (people <> ''),
    task           text not null check (task <> ''),
    due            text not null check (due is date(due)),
    responsibility text not null check (responsibility <> ''),
    product        text not null check (product <> ''),
    result         text not null,
    state          text not null check (state in ('open', 'in-progress', 'done')),
    begun_on       text check (begun_on is null or begun_on is date(begun_on)),
    done_on        text check (done_on is null or done_on is date(done_on)),
    evidence       text check (evidence is null or substr(evidence, 1, 8) = 'https://'),
    cause          text check (cause in ('staff', 'software', 'habit', 'catalogue', 'figures',
                                         'merger', 'budget', 'other')),
    answer         text,
    answered_by    text,
    answered_at    text,
    edit           integer not null check (edit >= 0),  -- counts changes; who changes it says which one they saw
    made_at        text not null,
    made_by        text not null,
    check (seen_in >= since),
    check ((state = 'open') = (begun_on is null)),
    check ((state = 'done') = (done_on is not null)),
    check (state <> 'done' or result <> ''),
    check ((cause is null) = (answer is null)),
    check ((cause is null) = (answered_by is null)),
    check ((cause is null) = (answered_at is null)),
    check (answer is null or answer <> '')
) strict;

create index follow_up_of_unit on follow_up (unit_id);

-- What happened to an action, in order.
create table follow_up_line (
    follow_up_id integer not null references follow_up (follow_up_id),
    position     integer not null check (position >= 1),
    at           text not null,
    actor        text not null,
    act          text not null check (act in ('assign', 'revise', 'begin', 'finish', 'reopen', 'note',
                                              'answer', 'attach')),
    cause        text check (cause in ('staff', 'software', 'habit', 'catalogue', 'figures',
                                       'merger', 'budget', 'other')),
    words        text not null,
    check (act in ('assign', 'begin') or words <> ''),
    check ((act = 'answer') = (cause is not null)),
    primary key (follow_up_id, position)
) strict, without rowid;

create trigger follow_up_stays_on_its_flag before update on follow_up
when (new.unit_id, new.indicator, new.basis, new.rule, new.since, new.seen_in, new.made_at, new.made_by)
  <> (old.unit_id, old.indicator, old.basis, old.rule, old.since, old.seen_in, old.made_at, old.made_by)
begin
    select raise(abort, 'an action stays on its flag');
end;

create trigger follow_up_is_kept before delete on follow_up
begin
    select raise(abort, 'an action is never removed');
end;

create trigger follow_up_line_is_frozen before update on follow_up_line
begin
    select raise(abort, 'what happened is not changed');
end;

create trigger follow_up_line_is_kept before delete on follow_up_line
begin
    select raise(abort, 'what happened is kept');
end;
