-- SQLite: working figures. Counts by measure code; percentages are never stored.

create table counter (
    name text primary key,
    next integer not null check (next >= 1)             -- next number to be given out
) strict;

insert into counter (name, next) values ('report', 1);

create table report (
    report_id    integer primary key,
    unit_id      text not null references unit (unit_id),
    period_start text not null check (period_start is date(period_start)),
    period_end   text not null check (period_end is date(period_end)),
    source       text not null check (source in ('manual', 'npsp', 'emc', 'sample')),
    version      integer not null check (version >= 1),
    state        text not null check (state in ('draft', 'awaiting_signature', 'submitted',
                                                'returned', 'approved')),
    created_at   text not null,
    check (period_start <= period_end),
    -- no period in the future, by the calendar of Việt Nam
    check (period_end <= date(created_at, '+7 hours')),
    unique (unit_id, period_start, period_end, source, version)
) strict;

create index report_by_period_end on report (period_end);

create table figure (
    report_id integer not null references report (report_id),
    measure   text not null check (measure in (
        'received_total', 'received_online', 'online_e2e', 'online_partial',
        'received_e2e_services', 'carried_over', 'resolved_total', 'resolved_early',
        'resolved_on_time', 'resolved_late', 'pending_in_time', 'pending_overdue', 'withdrawn',
        'digitise_due', 'digitised_in', 'digitised_results', 'fee_due', 'paid_online',
        'ratings_total', 'ratings_satisfied', 'services_e2e', 'services_e2e_active',
        'services_partial', 'services_partial_active', 'procedures_total')),
    -- a measure without a row was not provided
    state     text not null check (state in ('value', 'not_applicable', 'not_provided')),
    value     integer check (value between 0 and 999999999),
    check ((state = 'value') = (value is not null)),
    primary key (report_id, measure)
) strict, without rowid;

create trigger report_starts_as_draft before insert on report
when new.state <> 'draft'
begin
    select raise(abort, 'a report starts as a draft');
end;

create trigger report_needs_a_valid_unit before insert on report
when not exists (select 1 from unit
                  where unit_id = new.unit_id
                    and valid_from <= new.period_end
                    and (valid_to is null or new.period_end <= valid_to))
begin
    select raise(abort, 'the unit does not exist on the last day of the period');
end;

create trigger report_approved_is_frozen before update on report
when old.state = 'approved'
begin
    select raise(abort, 'an approved report is frozen; a correction is a new version');
end;

create trigger report_key_is_frozen before update on report
when new.report_id <> old.report_id or new.unit_id <> old.unit_id
  or new.period_start <> old.period_start or new.period_end <> old.period_end
  or new.source <> old.source or new.version <> old.version
  or new.created_at <> old.created_at
begin
    select raise(abort, 'only the state of a report changes');
end;

create trigger report_approved_is_kept before delete on report
when old.state = 'approved'
begin
    select raise(abort, 'an approved report is kept');
end;

create trigger figure_is_frozen_on_insert before insert on figure
when (select state from report where report_id = new.report_id) not in ('draft', 'returned')
begin
    select raise(abort, 'the figures of this report are frozen');
end;

create trigger figure_is_frozen_on_update before update on figure
when (select state from report where report_id = old.report_id) not in ('draft', 'returned')
  or new.report_id <> old.report_id or new.measure <> old.measure
begin
    select raise(abort, 'the figures of this report are frozen');
end;

create trigger figure_is_frozen_on_delete before delete on figure
when (select state from report where report_id = old.report_id) not in ('draft', 'returned')
begin
    select raise(abort, 'the figures of this report are frozen');
end;
