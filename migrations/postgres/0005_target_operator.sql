-- PostgreSQL: how a target's value is meant. The next start loads the targets again, with theirs.

alter table target
  add column operator text not null default '>=' check (operator in ('>=', '='));

delete from setting where name = 'reference_digest';
