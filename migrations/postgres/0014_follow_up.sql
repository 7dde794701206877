-- PostgreSQL: what is done about a flag. Overdue is not kept: it follows from the due day and the day.

create table follow_up (
    follow_up_id   bigint primary key check (follow_up_id >= 1),
    unit_id        text not null references unit (unit_id),
    indicator      text not null,
    basis          text not null check (basis in ('month', 'ytd')),
    rule           text not null,                       -- code of the rule that raised the flag
    since          text not null check (since ~ '^[12][0-9][0-9][0-9]-[01][0-9]$'),
    seen_in        text not null check (seen_in ~ '^[12][0-9][0-9][0-9]-[01][0-9]$'),
    goal           text not null,                       -- may be empty: the flag says it
    people         text not null check (people <> ''),
    task           text not null check (task <> ''),
    due            date not null,
    responsibility text not null check (responsibility <> ''),
    product        text not null check (product <> ''),
    result         text not null,
    state          text not null check (state in ('open', 'in-progress', 'done')),
    begun_on       date,
    done_on        date,
    evidence       text check (evidence is null or substr(evidence, 1, 8) = 'https://'),
    cause          text check (cause in ('staff', 'software', 'habit', 'catalogue', 'figures',
                                         'merger', 'budget', 'other')),
    answer         text,
    answered_by    text,
    answered_at    timestamptz,
    edit           bigint not null check (edit >= 0),   -- counts changes; who changes it says which one they saw
    made_at        timestamptz not null,
    made_by        text not null,
    check (seen_in >= since),
    check ((state = 'open') = (begun_on is null)),
    check ((state = 'done') = (done_on is not null)),
    check (state <> 'done' or result <> ''),
    check ((cause is null) = (answer is null)),
    check ((cause is null) = (answered_by is null)),
    check ((cause is null) = (answered_at is null)),
    check (answer is null or answer <> '')
);

create index follow_up_of_unit on follow_up (unit_id);

-- What happened to an action, in order.
create table follow_up_line (
    follow_up_id bigint not null references follow_up (follow_up_id),
    position     bigint not null check (position >= 1),
    at           timestamptz not null,
    actor        text not null,
    act          text not null check (act in ('assign', 'revise', 'begin', 'finish', 'reopen', 'note',
                                              'answer', 'attach')),
    cause        text check (cause in ('staff', 'software', 'habit', 'catalogue', 'figures',
                                       'merger', 'budget', 'other')),
    words        text not null,
    check (act in ('assign', 'begin') or words <> ''),
    check ((act = 'answer') = (cause is not null)),
    primary key (follow_up_id, position)
);

create function follow_up_stays_on_its_flag() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and (new.unit_id, new.indicator, new.basis, new.rule, new.since, new.seen_in, new.made_at, new.made_by)
         = (old.unit_id, old.indicator, old.basis, old.rule, old.since, old.seen_in, old.made_at, old.made_by) then
        return new;
    end if;
    raise exception 'an action stays on its flag and is never removed';
end $$;

create trigger follow_up_stays_on_its_flag before update or delete on follow_up
for each row execute function follow_up_stays_on_its_flag();

create trigger follow_up_is_kept before truncate on follow_up
for each statement execute function follow_up_stays_on_its_flag();

create function follow_up_line_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'what happened is not changed';
end $$;

create trigger follow_up_line_is_frozen before update or delete on follow_up_line
for each row execute function follow_up_line_is_frozen();

create trigger follow_up_line_is_kept before truncate on follow_up_line
for each statement execute function follow_up_line_is_frozen();
