-- Since when and how often the provider has denied the task that somebody claims a request began: it may deny for a
-- moment what it has.
alter table attempt add column if not exists missing_since timestamp with time zone;
alter table attempt add column if not exists missing_looks integer default 0 not null;
alter table forgotten_run add column if not exists missing_since timestamp with time zone;
alter table forgotten_run add column if not exists missing_looks integer default 0 not null;

-- From when on it is counted how long it is kept. What is there already is kept for as long again.
alter table forgotten_run add column if not exists forgotten_at timestamp with time zone default current_timestamp not null;
