-- SQLite: what was done, by whom. Each row carries the hash of the row before it, so that a change
-- shows; nothing is ever changed or removed.

create table audit (
    position integer primary key check (position >= 1),         -- 1, 2, 3 …: order is by this, not by time
    at       text not null,                                     -- UTC, microseconds, as it was hashed
    actor    text not null,                                     -- name of an account, or `host` for the command line
    act      text not null,
    subject  text not null,                                     -- what it was done to: 34-44/2026-10, account of …
    detail   text not null,                                     -- JSON: what changed
    hash     blob not null check (length(hash) = 32)
) strict;

create index audit_by_subject on audit (subject, position);

create trigger audit_is_frozen before update on audit
begin
    select raise(abort, 'the audit log is never changed');
end;

create trigger audit_is_kept before delete on audit
begin
    select raise(abort, 'the audit log is never shortened');
end;

create trigger audit_goes_on_at_its_end before insert on audit
when new.position <> (select coalesce(max(position), 0) + 1 from audit)
begin
    select raise(abort, 'the audit log goes on at its end');
end;
