-- How authenticators know an account: by chance, so that it says nothing of whose it is.
create table passkey_holder (
  account uuid primary key references account (id) on delete cascade,
  handle varchar(100) not null unique
);

-- What a person can sign in with instead of the password.
create table passkey (
  id uuid primary key,
  account uuid not null references account (id) on delete cascade,
  -- As the authenticator names it, base64url.
  credential varchar(1400) not null unique,
  name varchar(60) not null,
  public_key bytea not null,
  -- What the authenticator said of itself and of the key when it was made.
  attestation bytea not null,
  transports varchar(200) not null,
  person_verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  -- Counted by the authenticator, if it does: a copy of the key would fall behind.
  signatures bigint not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create index passkey_by_account on passkey (account, created_at);
