-- SQLite: a report on its way from a draft to approval.

-- Counts saves. Who saves says which one they saw; another one in between is a conflict.
alter table report add column edit integer not null default 0 check (edit >= 0);

-- One version of a report is open at a time.
create unique index report_one_open on report (unit_id, period_start, period_end, source)
 where state <> 'approved';

-- Who gave a value, when, and what they said about it.
create table figure_trace (
    report_id  integer not null references report (report_id),
    measure    text not null,
    entered_by text not null,
    entered_at text not null,
    comment    text not null,
    reason     text not null,                                   -- answer to what the checks asked
    primary key (report_id, measure)
) strict, without rowid;

-- What happened to a report, in order.
create table report_event (
    report_id integer not null references report (report_id),
    position  integer not null check (position >= 1),
    at        text not null,
    actor     text not null,
    act       text not null check (act in ('start', 'submit', 'sign', 'return', 'approve',
                                           'correct', 'reopen')),
    message   text not null,
    check (act not in ('return', 'correct', 'reopen') or message <> ''),
    primary key (report_id, position)
) strict, without rowid;

-- Values that may be changed while the rest of a returned report stays as it is.
create table reopened_figure (
    report_id integer not null references report (report_id),
    measure   text not null,
    message   text not null check (message <> ''),
    primary key (report_id, measure)
) strict, without rowid;

-- Days that differ from the general rule for one month.
create table deadline (
    month         text primary key check (month glob '[12][0-9][0-9][0-9]-[01][0-9]'),
    on_time_until text not null check (on_time_until is date(on_time_until)),
    locked_after  text not null check (locked_after is date(locked_after)),
    reason        text not null check (reason <> ''),
    check (locked_after >= on_time_until)
) strict, without rowid;

-- A unit that may still enter a month that is locked for the others.
create table lock_exception (
    unit_id text not null references unit (unit_id),
    month   text not null check (month glob '[12][0-9][0-9][0-9]-[01][0-9]'),
    until   text not null check (until is date(until)),
    reason  text not null check (reason <> ''),
    author  text not null,
    primary key (unit_id, month)
) strict, without rowid;

create trigger figure_trace_is_frozen before update on figure_trace
when (select state from report where report_id = old.report_id) not in ('draft', 'returned')
begin
    select raise(abort, 'the figures of this report are frozen');
end;

create trigger figure_trace_is_kept before delete on figure_trace
when (select state from report where report_id = old.report_id) not in ('draft', 'returned')
begin
    select raise(abort, 'the figures of this report are frozen');
end;

create trigger report_event_is_frozen before update on report_event
begin
    select raise(abort, 'what happened is not changed');
end;

create trigger report_event_is_kept before delete on report_event
begin
    select raise(abort, 'what happened is kept');
end;
