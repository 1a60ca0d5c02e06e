-- How long the provider usually works on an effect is learned from what it made last.
create index generation_by_effect on generation (effect, status, ended_at desc);

-- When the provider's tasks of that time were last listed completely after the attempt: only then its task can be given up.
alter table attempt add column listed_at timestamp with time zone;

-- Whether it was the answer to the request itself that named the task, which then needs no other proof.
alter table forgotten_run add column certain boolean default false not null;
