-- From when on it counts how long it is kept, where that is not from its own end: it was brought back from the trash.
alter table generation add column kept_since timestamp with time zone;

-- A photo that was asked for, or brought back, counts anew as well.
alter table photo add column kept_since timestamp with time zone;

-- When it was put into the trash; from then on it is to be seen there alone.
alter table photo add column trashed_at timestamp with time zone;

create index photo_by_trashed_at on photo (trashed_at desc, id desc);
