-- Locked by whoever looks whether an account has room for more, until it has taken it; which of them follows from the
-- account.
create table storage_turn (id integer primary key);

insert into storage_turn (id) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
