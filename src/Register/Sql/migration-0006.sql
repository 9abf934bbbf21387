-- What was done to one entry of a draft is asked for by its subject.
create index work_journal_subject on work_journal (subject);
