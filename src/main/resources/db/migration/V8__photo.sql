-- The photos a person can choose from, each with its small picture and, where it was cut out of another, from which
-- and how: turned first, then cropped, in pixels of the turned whole.
create table photo (
  id uuid primary key references media (id) on delete cascade,
  owner uuid not null,
  preview uuid not null,
  used_at timestamp with time zone not null,
  whole uuid,
  quarter_turns integer,
  crop_left integer,
  crop_top integer,
  crop_width integer,
  crop_height integer
);

create index photo_by_owner on photo (owner, used_at desc, id desc);

insert into photo (id, owner, preview, used_at)
select m.id, m.owner,
  coalesce((select g.photo_preview from generation g where g.photo = m.id fetch first 1 rows only), m.id),
  m.created_at
from media m
where m.kind = 'PHOTO';

-- Finds out whether a photo is there already.
create index media_by_content on media (owner, sha256);
