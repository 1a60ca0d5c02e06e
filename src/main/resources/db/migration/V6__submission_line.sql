-- The one line before the provider. Its single row is locked by whoever decides what goes out next.
create table submission_line (
  id integer primary key,
  learned_limit integer,
  pause varchar(32),
  pause_detail varchar(1000) not null,
  paused_since timestamp with time zone,
  next_try timestamp with time zone,
  tries integer not null
);

insert into submission_line (id, pause_detail, tries) values (1, '', 0);

-- When each account last had a turn.
create table submission_turn (
  account uuid primary key references account (id) on delete cascade,
  served_at timestamp with time zone not null
);

create index generation_by_status on generation (status, owner, created_at);
