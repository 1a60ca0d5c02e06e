-- Lets one person make an account. Its address holds a secret of which only the hash is kept.
create table invitation (
  id uuid primary key,
  token_hash char(64) not null unique,
  note varchar(100) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  used_by uuid references account (id) on delete set null
);

create index invitation_by_expires_at on invitation (expires_at);
