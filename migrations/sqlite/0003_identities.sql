-- SQLite: the identities between the counts of one report, enforced when it leaves the
-- officer's hands. They are those of `domain::IDENTITIES`: at most, where the right side is
-- given; equal, where all of it is given and what does not apply counts as zero.

create trigger report_obeys_the_identities before update of state on report
when new.state in ('awaiting_signature', 'submitted', 'approved')
 and exists (
    select 1 from (
        select max(case when measure = 'online_e2e' then value end) as online_e2e,
               max(case when measure = 'online_partial' then value end) as online_partial,
               max(case when measure = 'received_online' then value end) as received_online,
               max(case when measure = 'received_total' then value end) as received_total,
               max(case when measure = 'received_e2e_services' then value end) as received_e2e_services,
               max(case when measure = 'digitised_in' then value end) as digitised_in,
               max(case when measure = 'digitise_due' then value end) as digitise_due,
               max(case when measure = 'digitised_results' then value end) as digitised_results,
               max(case when measure = 'resolved_total' then value end) as resolved_total,
               max(case when measure = 'paid_online' then value end) as paid_online,
               max(case when measure = 'fee_due' then value end) as fee_due,
               max(case when measure = 'ratings_satisfied' then value end) as ratings_satisfied,
               max(case when measure = 'ratings_total' then value end) as ratings_total,
               max(case when measure = 'services_e2e_active' then value end) as services_e2e_active,
               max(case when measure = 'services_e2e' then value end) as services_e2e,
               max(case when measure = 'services_partial_active' then value end) as services_partial_active,
               max(case when measure = 'services_partial' then value end) as services_partial,
               max(case when measure = 'procedures_total' then value end) as procedures_total,
               max(case when measure = 'resolved_early' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as resolved_early_or_0,
               max(case when measure = 'resolved_on_time' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as resolved_on_time_or_0,
               max(case when measure = 'resolved_late' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as resolved_late_or_0,
               max(case when measure = 'resolved_total' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as resolved_total_or_0,
               max(case when measure = 'carried_over' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as carried_over_or_0,
               max(case when measure = 'received_total' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as received_total_or_0,
               max(case when measure = 'pending_in_time' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as pending_in_time_or_0,
               max(case when measure = 'pending_overdue' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as pending_overdue_or_0,
               max(case when measure = 'withdrawn' then coalesce(value, case when state = 'not_applicable' then 0 end) end) as withdrawn_or_0
          from figure
         where report_id = new.report_id) as f
     where coalesce(online_e2e, 0) + coalesce(online_partial, 0) > received_online
        or received_online > received_total
        or received_e2e_services > received_total
        or online_e2e > received_e2e_services
        or resolved_early_or_0 + resolved_on_time_or_0 + resolved_late_or_0 <> resolved_total_or_0
        or carried_over_or_0 + received_total_or_0 <> resolved_total_or_0 + pending_in_time_or_0 + pending_overdue_or_0 + withdrawn_or_0
        or digitised_in > digitise_due
        or digitised_results > resolved_total
        or paid_online > fee_due
        or ratings_satisfied > ratings_total
        or services_e2e_active > services_e2e
        or services_partial_active > services_partial
        or services_e2e > procedures_total
        or services_partial > procedures_total)
begin
    select raise(abort, 'the counts of this report contradict each other');
end;
