create table generation (
  id uuid primary key,
  owner uuid not null references account (id),
  photo uuid not null,
  photo_preview uuid not null,
  effect varchar(64) not null,
  seed bigint not null,
  status varchar(16) not null,
  hold varchar(32),
  cancel_requested boolean not null,
  task_id varchar(255),
  task_token varchar(4000),
  provider_status varchar(64) not null,
  failure varchar(32),
  failure_detail varchar(1000) not null,
  video uuid,
  poster uuid,
  cost numeric(18, 12),
  working_ms bigint,
  created_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  started_at timestamp with time zone,
  missing_since timestamp with time zone,
  ended_at timestamp with time zone,
  deleted_at timestamp with time zone
);

create index generation_by_owner on generation (owner, created_at desc, id desc);

create index generation_by_photo on generation (photo);

create table generation_output (
  generation uuid not null references generation (id) on delete cascade,
  position integer not null,
  media uuid not null,
  primary key (generation, position)
);
