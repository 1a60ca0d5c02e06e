-- What an account asks for besides its password: the key that its person's app has in common with the house.
create table second_factor (
  account uuid primary key references account (id) on delete cascade,
  secret bytea not null,
  -- Of the code that was used last, the number of its half minute: none counts twice, and none before it.
  used_step bigint not null,
  created_at timestamp with time zone not null
);

-- For whoever has lost the app; each is gone when it was used. They have 125 bits, so that a plain hash keeps them.
create table recovery_code (
  account uuid not null references second_factor (account) on delete cascade,
  code_hash char(64) not null,
  primary key (account, code_hash)
);
