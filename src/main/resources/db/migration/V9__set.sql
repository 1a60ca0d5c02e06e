-- What was asked for together. Whoever was there before is a set of its own.
alter table generation add column set_id uuid;

update generation set set_id = id;

alter table generation alter column set_id set not null;

-- A set has no effect twice with the same seed: a request that comes twice is asked for once.
create unique index generation_by_set on generation (set_id, effect, seed);
