-- When its person put it into the trash; from then on it is to be seen there alone.
alter table generation add column trashed_at timestamp with time zone;

alter table generation add column favourite boolean default false not null;

create index generation_by_trashed_at on generation (trashed_at desc, id desc);

-- H2 walks an index in its own direction only, and the wall is walked in both.
create index generation_by_owner_upwards on generation (owner, created_at, id);

create index generation_by_owner_effect on generation (owner, effect, created_at desc, id desc);

create index generation_by_favourite on generation (owner, favourite, created_at desc, id desc);
