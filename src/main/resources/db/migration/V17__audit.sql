-- What was done that somebody may want to look up later. Outlives those it tells of, and names them by their ids alone.
create table audit_entry (
  id bigint generated always as identity primary key,
  happened_at timestamp with time zone not null,
  kind varchar(40) not null,
  -- Who did it, and whose account it was done to; empty where nobody is known.
  actor uuid,
  subject uuid,
  facts varchar(500) not null,
  place varchar(64) not null
);

create index audit_entry_by_kind on audit_entry (kind, id);
create index audit_entry_by_actor on audit_entry (actor, id);
create index audit_entry_by_subject on audit_entry (subject, id);
create index audit_entry_by_happened_at on audit_entry (happened_at);
