alter table account add column enabled boolean default true not null;

alter table account add column last_seen_at timestamp with time zone;

-- Whoever is gone is hidden at once, and the row goes when all that belonged to it is gone.
alter table account add column deleted_at timestamp with time zone;

-- Somebody who is signed in with one browser. Its session, and the cookie by which it stays signed in, are worth nothing
-- without their row.
create table sign_in (
  id uuid primary key,
  account uuid not null references account (id) on delete cascade,
  -- Of the secret in the cookie; empty when the browser does not stay signed in.
  token_hash char(64) unique,
  browser varchar(40) not null,
  operating_system varchar(40) not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null
);

create index sign_in_by_account on sign_in (account, seen_at desc);
