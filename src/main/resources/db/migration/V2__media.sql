-- Every photo, video and poster that is kept on disk; the file's place follows from kind, id and content_type.
create table media (
    id uuid primary key,
    owner uuid not null,
    kind varchar(20) not null,
    content_type varchar(100) not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    sha256 char(64) not null,
    created_at timestamp with time zone not null
);

create index media_by_owner on media (owner);
