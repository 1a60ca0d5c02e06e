create table house (
  id integer primary key,
  remember_key varchar(64) not null
);

create table account (
  id uuid primary key,
  email varchar(254) not null unique,
  password_hash varchar(512) not null,
  role varchar(16) not null,
  created_at timestamp with time zone not null
);
