-- PostgreSQL: working figures. Counts by measure code; percentages are never stored.

create table counter (
    name text primary key,
    next bigint not null check (next >= 1)              -- next number to be given out
);

insert into counter (name, next) values ('report', 1);

create table report (
    report_id    bigint primary key,
    unit_id      text not null references unit (unit_id),
    period_start date not null,
    period_end   date not null,
    source       text not null check (source in ('manual', 'npsp', 'emc', 'sample')),
    version      bigint not null check (version >= 1),
    state        text not null check (state in ('draft', 'awaiting_signature', 'submitted',
                                                'returned', 'approved')),
    created_at   timestamptz not null,
    check (period_start <= period_end),
    -- no period in the future, by the calendar of Việt Nam
    check (period_end <= (created_at at time zone 'UTC' + interval '7 hours')::date),
    unique (unit_id, period_start, period_end, source, version)
);

create index report_by_period_end on report (period_end);

create table figure (
    report_id bigint not null references report (report_id),
    measure   text not null check (measure in (
        'received_total', 'received_online', 'online_e2e', 'online_partial',
        'received_e2e_services', 'carried_over', 'resolved_total', 'resolved_early',
        'resolved_on_time', 'resolved_late', 'pending_in_time', 'pending_overdue', 'withdrawn',
        'digitise_due', 'digitised_in', 'digitised_results', 'fee_due', 'paid_online',
        'ratings_total', 'ratings_satisfied', 'services_e2e', 'services_e2e_active',
        'services_partial', 'services_partial_active', 'procedures_total')),
    -- a measure without a row was not provided
    state     text not null check (state in ('value', 'not_applicable', 'not_provided')),
    value     bigint check (value between 0 and 999999999),
    check ((state = 'value') = (value is not null)),
    primary key (report_id, measure)
);

create function report_is_sound() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'draft' then
            raise exception 'a report starts as a draft';
        end if;
        if not exists (select 1 from unit
                        where unit_id = new.unit_id
                          and valid_from <= new.period_end
                          and (valid_to is null or new.period_end <= valid_to)) then
            raise exception 'the unit does not exist on the last day of the period';
        end if;
        return new;
    end if;
    if old.state = 'approved' then
        raise exception 'an approved report is frozen and kept; a correction is a new version';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if (new.report_id, new.unit_id, new.period_start, new.period_end, new.source, new.version,
        new.created_at)
       is distinct from
       (old.report_id, old.unit_id, old.period_start, old.period_end, old.source, old.version,
        old.created_at) then
        raise exception 'only the state of a report changes';
    end if;
    return new;
end $$;

create trigger report_is_sound before insert or update or delete on report
for each row execute function report_is_sound();

create function figure_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.report_id, new.measure) <> (old.report_id, old.measure) then
        raise exception 'the figures of this report are frozen';
    end if;
    if (select state from report
         where report_id = case when tg_op = 'DELETE' then old.report_id else new.report_id end)
       not in ('draft', 'returned') then
        raise exception 'the figures of this report are frozen';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger figure_is_frozen before insert or update or delete on figure
for each row execute function figure_is_frozen();
