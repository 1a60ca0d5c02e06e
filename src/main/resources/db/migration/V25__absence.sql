-- How often what is missing was looked for: time also goes by while nobody looks.
alter table generation add column missing_looks integer default 0 not null;
