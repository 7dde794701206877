-- PostgreSQL: what was done, by whom. Each row carries the hash of the row before it, so that a change
-- shows; nothing is ever changed or removed.

create table audit (
    position bigint primary key check (position >= 1),         -- 1, 2, 3 …: order is by this, not by time
    at       text not null,                                     -- UTC, microseconds, as it was hashed
    actor    text not null,                                     -- name of an account, or `host` for the command line
    act      text not null,
    subject  text not null,                                     -- what it was done to: 34-44/2026-10, account of …
    detail   text not null,                                     -- JSON: what changed
    hash     bytea not null check (length(hash) = 32)
);

create index audit_by_subject on audit (subject, position);

create function audit_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.position <> (select coalesce(max(position), 0) + 1 from audit) then
            raise exception 'the audit log goes on at its end';
        end if;
        return new;
    end if;
    raise exception 'the audit log is never changed';
end $$;

create trigger audit_is_frozen before insert or update or delete on audit
for each row execute function audit_is_frozen();

create trigger audit_is_kept before truncate on audit
for each statement execute function audit_is_frozen();
