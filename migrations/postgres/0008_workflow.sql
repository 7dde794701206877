-- PostgreSQL: a report on its way from a draft to approval.

-- Counts saves. Who saves says which one they saw; another one in between is a conflict.
alter table report add column edit bigint not null default 0 check (edit >= 0);

-- One version of a report is open at a time.
create unique index report_one_open on report (unit_id, period_start, period_end, source)
 where state <> 'approved';

-- Who gave a value, when, and what they said about it.
create table figure_trace (
    report_id  bigint not null references report (report_id),
    measure    text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    comment    text not null,
    reason     text not null,                                   -- answer to what the checks asked
    primary key (report_id, measure)
);

-- What happened to a report, in order.
create table report_event (
    report_id bigint not null references report (report_id),
    position  bigint not null check (position >= 1),
    at        timestamptz not null,
    actor     text not null,
    act       text not null check (act in ('start', 'submit', 'sign', 'return', 'approve',
                                           'correct', 'reopen')),
    message   text not null,
    check (act not in ('return', 'correct', 'reopen') or message <> ''),
    primary key (report_id, position)
);

-- Values that may be changed while the rest of a returned report stays as it is.
create table reopened_figure (
    report_id bigint not null references report (report_id),
    measure   text not null,
    message   text not null check (message <> ''),
    primary key (report_id, measure)
);

-- Days that differ from the general rule for one month.
create table deadline (
    month         text primary key check (month ~ '^[12][0-9][0-9][0-9]-[01][0-9]$'),
    on_time_until date not null,
    locked_after  date not null,
    reason        text not null check (reason <> ''),
    check (locked_after >= on_time_until)
);

-- A unit that may still enter a month that is locked for the others.
create table lock_exception (
    unit_id text not null references unit (unit_id),
    month   text not null check (month ~ '^[12][0-9][0-9][0-9]-[01][0-9]$'),
    until   date not null,
    reason  text not null check (reason <> ''),
    author  text not null,
    primary key (unit_id, month)
);

create function figure_trace_is_frozen() returns trigger language plpgsql as $$
begin
    if (select state from report where report_id = old.report_id) not in ('draft', 'returned') then
        raise exception 'the figures of this report are frozen';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger figure_trace_is_frozen before update or delete on figure_trace
for each row execute function figure_trace_is_frozen();

create function report_event_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'what happened is not changed';
end $$;

create trigger report_event_is_frozen before update or delete on report_event
for each row execute function report_event_is_frozen();
