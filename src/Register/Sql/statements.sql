-- Every statement of the register but its tables. Each stands under its name; the code asks for it by that.

-- name: government.named
select id from government where code = @code

-- name: government.name
select name from government where code = @code

-- name: government.add
insert into government (code, name) values (@code, @name) returning id

-- name: series.named
select s.id, s.name, s.layout, g.code as governmentcode, g.name as governmentname, g.id as governmentid
from series s join government g on g.id = s.government_id
where (cast(@code as text) is null or g.code = @code) and s.name = @name
order by g.code

-- name: series.add
insert into series (government_id, name) values (@government, @name) returning id

-- name: series.keep-layout
update series set layout = @layout where id = @id

-- name: list.named
select id from list where series_id = @series and fiscal_year = @year and phase = @phase and phase_number = @number

-- name: list.add
insert into list (series_id, fiscal_year, phase, phase_number) values (@series, @year, @phase, @number) returning id

-- name: source.there
select count(*) from source where sha256 = @sha256

-- name: source.add
insert into source (sha256, name, media_type, size, content) values (@sha256, @name, @mediaType, @size, @content)

-- name: source.read
select s.name, s.content from source s join version v on v.source_sha256 = s.sha256 where v.id = @version

-- name: version.current
select id, number, source_sha256 as sourcesha256, snapshot_sha256 as snapshotsha256, licence, origin
from version where list_id = @list and is_current = 1

-- name: version.of-key
select v.id
from version v
join list l on l.id = v.list_id
join series s on s.id = l.series_id
join government g on g.id = s.government_id
where g.code = @code and s.name = @series and l.fiscal_year = @year and l.phase = @phase and l.phase_number = @number and v.is_current = 1

-- name: version.retire
update version set is_current = 0 where list_id = @list and is_current = 1

-- name: version.add
insert into version (list_id, number, is_current, source_sha256, licence, origin, imported_at, title, unit, unit_yen,
    decimals, verdict, snapshot, snapshot_sha256)
values (@list, @number, 1, @source, @licence, @origin, @at, @title, @unit, @yen,
    @decimals, @verdict, @snapshot, @snapshotSha256)
returning id

-- name: version.snapshot
select snapshot, snapshot_sha256 as sha256 from version where id = @version

-- name: compact-list.read
select content from compact_list where version_id = @version

-- name: compact-lists.missing
select v.id from version v where not exists (select 1 from compact_list c where c.version_id = v.id) order by v.id

-- name: print-parts.of-version
select first_line as firstline, content from print_part where version_id = @version order by first_line

-- name: print-part.at
select content from print_part where version_id = @version and first_line <= @line order by first_line desc limit 1

-- name: version.snapshot-hash
select snapshot_sha256 from version where id = @version

-- name: versions
select v.id, v.number, v.is_current as iscurrent, v.list_id as listid, v.source_sha256 as sourcesha256,
    v.snapshot_sha256 as snapshotsha256, v.licence, v.origin, v.imported_at as importedat, v.title, v.unit_yen as unityen, v.verdict,
    l.fiscal_year as fiscalyear, l.phase, l.phase_number as phasenumber,
    s.name as series, g.code as governmentcode, g.name as governmentname, o.name as sourcename,
    (select count(*) from listing i where i.version_id = v.id) as listings,
    (select count(*) from finding f where f.version_id = v.id and f.certainty = 'undecided') as undecided
from version v
join list l on l.id = v.list_id
join series s on s.id = l.series_id
join government g on g.id = s.government_id
join source o on o.sha256 = v.source_sha256
where (@all = 1 or v.is_current = 1) and (cast(@id as bigint) is null or v.id = @id) and (cast(@list as bigint) is null or l.id = @list)
order by g.code, s.name, l.fiscal_year desc, l.phase_number desc, l.phase, v.number desc

-- name: segments.current
select id from version where is_current = 1

-- name: segments.all
select id, segment from version where is_current = 1

-- name: segment.read
select id, segment from version where id = @version

-- name: segment.put
update version set segment = @segment where id = @version

-- name: programme.next
select coalesce(max(id), 0) + 1 from programme

-- name: programme.of-listings
select line, name, programme_id as programme
from listing where version_id = @version and programme_id is not null and relists is null
order by line

-- name: listing.programmes
select line, programme_id from listing where version_id = @version and programme_id is not null

-- name: programme.owner
select g.code, g.name from programme p join government g on g.id = p.government_id where p.id = @id

-- name: programmes.page
select p.id, g.code, g.name as government,
    (select i.name from listing i join version v on v.id = i.version_id and v.is_current = 1 join list l on l.id = v.list_id
     where i.programme_id = p.id order by l.fiscal_year desc, coalesce(i.is_relisted, 0), i.line limit 1) as name,
    (select min(l.fiscal_year) from listing i join version v on v.id = i.version_id and v.is_current = 1 join list l on l.id = v.list_id
     where i.programme_id = p.id) as firstyear,
    (select max(l.fiscal_year) from listing i join version v on v.id = i.version_id and v.is_current = 1 join list l on l.id = v.list_id
     where i.programme_id = p.id) as lastyear
from programme p join government g on g.id = p.government_id
where p.id > @after and (cast(@code as text) is null or g.code = @code)
    and exists (select 1 from listing i join version v on v.id = i.version_id and v.is_current = 1 where i.programme_id = p.id)
order by p.id limit @limit

-- name: programme.at
select programme_id from listing where version_id = @version and line = @line

-- name: programmes.of-measure
-- The plus and the cross joins say in which order SQLite goes: from the programme, not through the version.
select o.programme_id as id, o.name
from (
    select distinct w.measure
    from listing w cross join measure m
    where w.programme_id = @programme and +w.version_id = @version
        and m.version_id = w.version_id and m.ordinal = w.measure and m.name is not null) c
cross join listing o
where o.version_id = @version and o.measure = c.measure and o.programme_id <> @programme
order by o.line limit @limit

-- name: programmes.of-division
select q.id, q.name
from (
    select distinct o.programme_id as id, o.name, o.line
    from (
        select distinct y.division_id
        from listing w cross join listing_division y
        where w.programme_id = @programme and +w.version_id = @version and y.version_id = w.version_id and y.line = w.line) c
    cross join listing_division x
    cross join listing o
    where x.division_id = c.division_id and x.version_id = @version and o.version_id = x.version_id and o.line = x.line
        and o.programme_id <> @programme) q
order by q.line limit @limit

-- name: programmes.named
select distinct i.programme_id
from listing i
join version v on v.id = i.version_id and v.is_current = 1
join list l on l.id = v.list_id
join series s on s.id = l.series_id
join government g on g.id = s.government_id
where g.code = @code and i.name = @name and i.programme_id is not null
order by i.programme_id

-- name: listings.of-programme
select i.version_id as version, i.line, g.code, g.name as government, s.name as series, l.fiscal_year as fiscalyear, l.phase,
    l.phase_number as phasenumber, i.name, p.name as policy, m.name as measure, i.is_relisted as isrelisted, a.value,
    v.unit_yen as unityen, v.decimals, v.unit, i.printed_name as printedname, i.is_new as isnew, i.is_priority as ispriority,
    i.is_key_result as iskeyresult, i.term, i.term_from as termfrom, i.term_to as termto, i.commission,
    (select string_agg(d.name, ', ' order by x.ordinal) from listing_division x join division d on d.id = x.division_id
     where x.version_id = i.version_id and x.line = i.line) as divisions
from listing i
join version v on v.id = i.version_id and v.is_current = 1
join list l on l.id = v.list_id
join series s on s.id = l.series_id
join government g on g.id = s.government_id
join measure m on m.version_id = i.version_id and m.ordinal = i.measure
join policy p on p.version_id = i.version_id and p.ordinal = m.policy
left join amount a on a.version_id = i.version_id and a.line = i.line and a.field = 'budget'
where i.programme_id = @programme
order by l.fiscal_year, l.phase, l.phase_number, i.line

-- name: amounts.of-programme
select a.version_id as version, a.line, a.field, f.printed, a.value
from listing i
join version v on v.id = i.version_id and v.is_current = 1
join amount a on a.version_id = i.version_id and a.line = i.line
left join funding_source f on f.version_id = a.version_id and f.field = a.field
where i.programme_id = @programme
order by a.version_id, a.line, f.ordinal

-- name: divisions.of-programme
select x.version_id as version, x.line, d.name, x.office
from listing i
join version v on v.id = i.version_id and v.is_current = 1
join listing_division x on x.version_id = i.version_id and x.line = i.line
join division d on d.id = x.division_id
where i.programme_id = @programme
order by x.version_id, x.line, x.ordinal

-- name: programmes.of-range
select distinct i.programme_id
from listing i join version v on v.id = i.version_id and v.is_current = 1
where i.programme_id >= @first and i.programme_id <= @last
order by i.programme_id

-- name: programmes.highest
select coalesce(max(id), 0) from programme

-- name: facts.of-programme
select field, value from fact where programme_id = @programme order by field

-- name: facts.all
select programme_id, field, value from fact order by programme_id, field

-- name: fact.drop
delete from fact where programme_id = @programme and field = @field

-- name: fact.add
insert into fact (programme_id, field, value) values (@programme, @field, @value)

-- name: successions.of-programme
select earlier_id as earlierid, later_id as laterid, kind, fiscal_year as fiscalyear
from succession where earlier_id = @programme or later_id = @programme
order by fiscal_year, earlier_id, later_id

-- name: division.named
select id, name from division where government_id = @government

-- name: division.of-version
select distinct d.id, d.name from division d join listing_division l on l.division_id = d.id where l.version_id = @version

-- name: division.add
insert into division (government_id, name) values (@government, @name) returning id

-- name: division.rename
insert into division_renaming (earlier_id, later_id, fiscal_year) values (@earlier, @later, @year)

-- name: decisions.of-source
select d.id, d.source_sha256 as source, d.line, d.field, d.value, d.reason, d.decided_by as decidedby, d.decided_at as decidedat,
    d.undone_at as undoneat
from decision d
join list l on l.id = d.list_id
join series s on s.id = l.series_id
join government g on g.id = s.government_id
where g.code = @code and s.name = @series and l.fiscal_year = @year and l.phase = @phase and l.phase_number = @number
    and d.source_sha256 = @source and d.undone_at is null
order by d.id

-- name: decisions.of-list
select id, source_sha256 as source, line, field, value, reason, decided_by as decidedby, decided_at as decidedat, undone_at as undoneat
from decision where list_id = @list
order by id

-- name: decision.add
insert into decision (list_id, source_sha256, line, field, value, reason, decided_by, decided_at)
values (@list, @source, @line, @field, @value, @reason, @by, @at)
returning id

-- name: decision.undo
update decision set undone_at = @at where id = @id and undone_at is null

-- name: proposals.of-version
select p.line, p.programme_id as programme, p.kind, p.reasons, p.state
from proposal p
where p.version_id = @version
order by p.line, p.programme_id

-- name: proposals.refused
select i.name, p.programme_id as programme
from proposal p
join version v on v.id = p.version_id
join listing i on i.version_id = p.version_id and i.line = p.line
where v.list_id = @list and p.state = 'refused'

-- name: proposal.put
insert into proposal (version_id, line, programme_id, kind, reasons, state)
values (@version, @line, @programme, @kind, @reasons, @state)
on conflict (version_id, line, programme_id) do update set state = excluded.state

-- name: proposals.close
update proposal set state = 'accepted' where version_id = @version and line = @line and state = 'open'

-- name: versions.beside
select v.id, l.fiscal_year as fiscalyear
from version v join list l on l.id = v.list_id
where l.series_id = @series and l.phase = @phase and l.phase_number = @number and v.is_current = 1 and l.fiscal_year <> @year
order by l.fiscal_year

-- name: renamings.of-series
select e.name as earlier, r.name as later, n.fiscal_year as fiscalyear
from division_renaming n
join division e on e.id = n.earlier_id
join division r on r.id = n.later_id
join series s on s.government_id = e.government_id
where s.id = @series
order by n.fiscal_year, e.name

-- name: renamings.of-government
select n.earlier_id as earlierid, n.later_id as laterid, n.fiscal_year as fiscalyear
from division_renaming n join division e on e.id = n.earlier_id where e.government_id = @government

-- name: programme.is-alone
select count(*) from listing i join version v on v.id = i.version_id
where i.programme_id = @programme and v.list_id <> @list

-- name: succession.put
insert into succession (earlier_id, later_id, kind, fiscal_year) values (@earlier, @later, @kind, @year)
on conflict (earlier_id, later_id) do update set kind = excluded.kind

-- name: succession.drop
delete from succession where earlier_id = @earlier and later_id = @later

-- name: successions.all
select earlier_id as earlierid, later_id as laterid, kind, fiscal_year as fiscalyear from succession order by earlier_id, later_id

-- name: listing.link
update listing set programme_id = @programme where version_id = @version and (line = @line or relists = @line)

-- name: journal.last
select number, hash from journal order by number desc limit 1

-- name: journal.add
insert into journal (number, at, actor, act, subject, before, after, reason, previous, hash)
values (@number, @at, @actor, @act, @subject, @before, @after, @reason, @previous, @hash)

-- name: journal.newest
select number, at, actor, act, subject, before, after, reason, previous, hash from journal order by number desc limit @count

-- name: journal.all
select number, at, actor, act, subject, before, after, reason, previous, hash from journal order by number

-- name: drafts
select d.id, g.code, g.name as government, s.name as series, d.fiscal_year as fiscalyear, d.from_version as fromversion, d.outline,
    d.revision, d.state, d.due, d.approved_by as approvedby, d.approved_at as approvedat, d.approved, d.version_id as version
from draft d
join series s on s.id = d.series_id
join government g on g.id = s.government_id
where cast(@id as bigint) is null or d.id = @id
order by d.fiscal_year desc, g.code, s.name

-- name: draft.of-series
select id from draft where series_id = @series and fiscal_year = @year

-- name: draft.add
insert into draft (series_id, fiscal_year, from_version, outline, revision, state, due)
values (@series, @year, @version, @outline, 1, 'open', @due)
returning id

-- name: draft.outline
update draft set outline = @outline, revision = revision + 1 where id = @id

-- name: draft.state
update draft set state = @state, version_id = @version, approved_by = @by, approved_at = @at, approved = @approved, revision = revision + 1
where id = @id

-- name: draft.due
update draft set due = @due, revision = revision + 1 where id = @id

-- name: draft-programmes.of-draft
select content, revision from draft_programme where draft_id = @draft order by id

-- name: draft-programmes.revisions
select id, revision from draft_programme where draft_id = @draft order by id

-- name: draft-programme
select content, revision from draft_programme where draft_id = @draft and id = @id

-- name: draft-programme.put
insert into draft_programme (draft_id, id, content, revision) values (@draft, @id, @content, @revision)
on conflict (draft_id, id) do update set content = excluded.content, revision = excluded.revision

-- name: draft-programme.drop
delete from draft_programme where draft_id = @draft and id = @id

-- name: draft-places.of-draft
select programme_id, measure_id, ordinal, is_first from draft_place where draft_id = @draft order by measure_id, ordinal, programme_id

-- name: draft-place.drop
delete from draft_place where draft_id = @draft and programme_id = @programme and measure_id = @measure

-- name: work-journal.last
select number, hash from work_journal order by number desc limit 1

-- name: work-journal.since
select number, hash from work_journal where number = @number or number = (select max(number) from work_journal) order by number

-- name: work-journal.stated
select before, after from work_journal where number > @number and (subject = @subject or subject like @below) order by number

-- name: work-journal.add
insert into work_journal (number, at, actor, act, subject, before, after, reason, previous, hash)
values (@number, @at, @actor, @act, @subject, @before, @after, @reason, @previous, @hash)

-- name: work-journal.newest
select number, at, actor, act, subject, before, after, reason, previous, hash from work_journal order by number desc limit @count

-- name: work-journal.of-draft
select number, at, actor, act, subject, before, after, reason, previous, hash from work_journal
where (subject = @subject or subject like @below) and at >= @since order by number desc

-- name: work-journal.of-entry
select number, at, actor, act, subject, before, after, reason, previous, hash from work_journal
where subject = @entry or (subject = @subject and (before like @mark or after like @mark)) order by number desc

-- name: work-journal.of-act
select number, at, actor, act, subject, before, after, reason, previous, hash from work_journal where act = @act order by number

-- name: work-journal.all
select number, at, actor, act, subject, before, after, reason, previous, hash from work_journal order by number

-- name: verify.versions
select v.id, v.list_id as listid, l.series_id as seriesid, v.number, v.is_current as iscurrent, v.source_sha256 as sourcesha256, v.licence,
    v.origin, v.imported_at as importedat, v.title, v.unit, v.unit_yen as unityen, v.decimals, v.verdict,
    l.fiscal_year as fiscalyear, l.phase, l.phase_number as phasenumber, s.name as series, s.layout, g.code, g.name as government,
    o.name as sourcename, o.media_type as mediatype, o.size
from version v
join list l on l.id = v.list_id
join series s on s.id = l.series_id
join government g on g.id = s.government_id
join source o on o.sha256 = v.source_sha256
order by v.id

-- name: verify.decisions
select id, list_id as listid, source_sha256 as source, line, field, value, reason, decided_by as decidedby, decided_at as decidedat,
    undone_at as undoneat
from decision order by id

-- name: verify.programmes
select distinct i.version_id
from listing i
join version v on v.id = i.version_id
join list l on l.id = v.list_id
join series s on s.id = l.series_id
left join programme p on p.id = i.programme_id
where i.programme_id is not null and (p.id is null or p.government_id <> s.government_id)

-- name: verify.divisions
select distinct i.version_id
from listing_division i
join version v on v.id = i.version_id
join list l on l.id = v.list_id
join series s on s.id = l.series_id
left join division d on d.id = i.division_id
where d.id is null or d.government_id <> s.government_id

-- name: verify.links
select count(*) from proposal where state <> 'open'

-- name: verify.renamings
select g.code, e.name, l.name, n.fiscal_year
from division_renaming n
join division e on e.id = n.earlier_id
join division l on l.id = n.later_id
join government g on g.id = e.government_id

-- name: account.all
select id, login_name as loginname, normal_name as normalname, display_name as displayname, role, division, is_locked as islocked,
    made_at as madeat, password_hash as passwordhash, security_stamp as securitystamp, revision, failures, shut_until as shutuntil,
    second_factor as secondfactor, factor_key as factorkey, factor_step as factorstep, recovery_codes as recoverycodes,
    link_hash as linkhash, link_until as linkuntil, directory_subject as directorysubject, directory_address as directoryaddress
from account

-- name: account.any
select count(*) from (select 1 from account limit 1) found

-- name: account.add
insert into account (login_name, normal_name, display_name, role, division, is_locked, made_at, password_hash, security_stamp, revision,
    failures, shut_until, second_factor, factor_key, factor_step, recovery_codes, link_hash, link_until, directory_subject, directory_address)
values (@LoginName, @NormalName, @DisplayName, @Role, @Division, @IsLocked, @MadeAt, @PasswordHash, @SecurityStamp, 1,
    @Failures, @ShutUntil, @SecondFactor, @FactorKey, @FactorStep, @RecoveryCodes, @LinkHash, @LinkUntil, @DirectorySubject, @DirectoryAddress)
returning id

-- name: account.change
update account set display_name = @DisplayName, role = @Role, division = @Division, is_locked = @IsLocked, password_hash = @PasswordHash,
    security_stamp = @SecurityStamp, revision = revision + 1, failures = @Failures, shut_until = @ShutUntil, second_factor = @SecondFactor,
    factor_key = @FactorKey, factor_step = @FactorStep, recovery_codes = @RecoveryCodes, link_hash = @LinkHash, link_until = @LinkUntil,
    directory_subject = @DirectorySubject, directory_address = @DirectoryAddress
where id = @Id and revision = @Revision

-- name: account.remove
delete from account where id = @id

-- name: secret.of
select name, value from secret where name like @like order by name

-- name: secret.add
insert into secret (name, value) values (@name, @value)
