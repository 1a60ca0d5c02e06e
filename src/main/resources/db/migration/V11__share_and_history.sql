-- A page for strangers. Its address holds a secret of which only the hash is kept.
create table shared_link (
  id uuid primary key,
  owner uuid not null references account (id) on delete cascade,
  token_hash char(64) not null unique,
  password_hash varchar(512),
  shows_photo boolean not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  views bigint not null,
  -- Shows whatever is finished of what was asked for together, instead of a list of its own.
  set_id uuid
);

create index shared_link_by_owner on shared_link (owner, created_at desc, id desc);

-- What it shows, in this order.
create table shared_video (
  link uuid not null references shared_link (id) on delete cascade,
  position integer not null,
  generation uuid not null references generation (id) on delete cascade,
  primary key (link, position)
);

create index shared_video_by_generation on shared_video (generation);

-- Which columns of the history a person wants to see, in this order.
create table history_layout (
  account uuid primary key references account (id) on delete cascade,
  layout varchar(400) not null
);
