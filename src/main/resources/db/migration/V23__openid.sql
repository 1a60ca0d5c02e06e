-- Of accounts that came by an OpenID provider nobody knows a password: what is kept is that of a secret of chance.
alter table account add column has_password boolean default true not null;

-- Who a provider says that somebody is, and whose account that opens.
create table openid_link (
  issuer varchar(500) not null,
  -- The provider's own name for them, which it gives to nobody else ever; addresses it may.
  subject varchar(255) not null,
  account uuid not null references account (id) on delete cascade,
  -- What they were called there when it was linked, for their own eyes.
  email varchar(254) not null,
  linked_at timestamp with time zone not null,
  used_at timestamp with time zone,
  primary key (issuer, subject),
  unique (account, issuer)
);
