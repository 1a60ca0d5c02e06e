-- Files that may be on the disk with no row in media to name them: on their way there, or on their way out.
create table if not exists loose_file (
    id uuid not null,
    kind varchar(20) not null,
    content_type varchar(100) not null,
    due_at timestamp with time zone not null,
    primary key (id, kind, content_type)
);

create index if not exists loose_file_by_due on loose_file (due_at);
