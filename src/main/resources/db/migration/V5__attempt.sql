-- Every paid request that may have left. Written together with SUBMITTING, before it leaves.
create table attempt (
  id uuid primary key,
  generation uuid not null references generation (id) on delete cascade,
  callback_token varchar(64) not null unique,
  callback_sent boolean not null,
  sent_at timestamp with time zone not null,
  outcome varchar(16),
  ended_at timestamp with time zone,
  hint_task_id varchar(255),
  hint_task_token varchar(4000)
);

create index attempt_by_generation on attempt (generation);

create index attempt_by_outcome on attempt (outcome);

-- A task belongs to one generation and to no other. Should a provider have begun to count anew, the older one lets go.
update generation set task_id = null, task_token = null
where exists (
  select 1 from generation newer
  where newer.task_id = generation.task_id and newer.created_at > generation.created_at
);

create unique index generation_by_task on generation (task_id);

-- When looking for the task of a lost answer was given up.
alter table generation add column search_ended_at timestamp with time zone;

-- Lost requests whose person wants to hear no more of them: kept for a while without a word about that person, so
-- that the provider's copies can be deleted should the task turn up.
create table forgotten_run (
  callback_token varchar(64) primary key,
  sent_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  hint_task_id varchar(255),
  hint_task_token varchar(4000)
);
