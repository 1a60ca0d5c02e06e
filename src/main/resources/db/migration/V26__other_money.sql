-- The money that is not counted with just now, written down at each start.
alter table till add column other varchar(8) default 'PLAY' not null;

-- The wishes that were promised in that money: nothing of them is for the provider that is there now.
create view other_money as select expense.wish from till join expense on expense.coin = till.other;
