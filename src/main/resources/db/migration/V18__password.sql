-- Another one for each password, so that whoever looked at an old one does not come in with it.
alter table account add column password_version integer default 0 not null;

-- Lets whoever holds its secret, of which only the hash is kept, give the account another password, once.
create table password_reset (
  token_hash char(64) primary key,
  account uuid not null references account (id) on delete cascade,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create index password_reset_by_account on password_reset (account);
