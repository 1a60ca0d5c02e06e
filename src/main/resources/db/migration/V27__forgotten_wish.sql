-- Whose task it was, for the books alone: what it cost is booked should it turn up while it is cleared away.
alter table forgotten_run add column wish uuid;
