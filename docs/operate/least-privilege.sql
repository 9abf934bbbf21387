-- What the site and daily work need of a register on PostgreSQL, for the role shisaku_site; run by the owner of its tables.
-- Journals, lists and their figures can be added to and read, never changed: whoever gets at the site can't rewrite them.
grant usage on schema public to shisaku_site;
grant select, insert on all tables in schema public to shisaku_site;
grant usage on all sequences in schema public to shisaku_site;

-- What replaces what: links between years, decisions, the work on drafts, accounts.
grant update on account, decision, draft, draft_programme, listing, proposal, series, succession, version to shisaku_site;
grant delete on account, draft_place, draft_programme, fact, succession to shisaku_site;
