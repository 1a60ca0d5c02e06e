-- Locked by whoever counts money, always as the last lock of a transaction: so nobody who holds it ever waits.
create table till (id integer primary key);

insert into till (id) values (1);

-- What was set aside and spent, and how many videos were asked for: by an account, or by the house, which is nobody's
-- id, in a month (202611) or on a day (20261129). In millionths of a US dollar.
create table purse (
  holder uuid not null,
  period integer not null,
  coin varchar(8) not null,
  reserved bigint not null,
  spent bigint not null,
  videos integer not null,
  primary key (holder, period, coin)
);

create index purse_by_period on purse (coin, period);

-- What each wish for a video was expected to cost and what came of it. Outlives the video and its person.
create table expense (
  wish uuid primary key,
  account uuid not null,
  coin varchar(8) not null,
  asked_on date not null,
  reserved bigint not null,
  spent bigint not null,
  state varchar(16) not null
);

create index expense_by_state on expense (coin, state, asked_on);

-- What one account may spend in a month and ask for on a day, where that is not what everybody may.
create table account_budget (
  account uuid primary key references account (id) on delete cascade,
  month_dollars bigint,
  day_videos integer
);
