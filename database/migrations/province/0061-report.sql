-- Why: a report is edited by several people until it is signed, and never after. What is edited lies in report_block, with
-- every former state kept; what was signed lies in report_signature and report_figure, which the program may insert and
-- read but not change. "Adjusted since signing" compares those figures with what the ledger says now.

create table report (
  id integer generated always as identity primary key,
  review_id integer not null references review,
  version integer not null check (version > 0),
  reason text check (reason <> ''),
  header jsonb not null,
  header_revision integer not null default 1,
  drafted_at timestamptz not null,
  unique (review_id, version),
  check (version = 1 or reason is not null)
);
comment on table report is 'The report of a review; a signed one is corrected by a new version with a reason, the old stays';
comment on column report.header is '{subject, addressees, grounds, recipients, drafterMark}: parts of the paper around its text';

create table report_section (
  report_id integer not null references report,
  key text not null,
  ordinal integer not null,
  level text not null check (level in ('part', 'section', 'item', 'appendix')),
  label text not null,
  title text not null,
  primary key (report_id, key)
);
comment on table report_section is 'Headings of a report in order';
comment on column report_section.label is 'As printed: Phần thứ nhất, I., 1.';

create table report_block (
  id integer generated always as identity primary key,
  report_id integer not null,
  section_key text not null,
  key text not null,
  ordinal integer not null,
  content jsonb not null,
  numbered integer not null default 0,
  revision integer not null default 1,
  account_id integer,
  title text not null,
  saved_at timestamptz not null,
  foreign key (report_id, section_key) references report_section (report_id, key),
  unique (report_id, key)
);
comment on table report_block is 'A passage of text, or the place of a table, as it stands now';
comment on column report_block.content is 'Passage of sentences with text and cites, or the name of a table';
comment on column report_block.numbered is 'Highest number given to a sentence of this block; numbers are never given again';
comment on column report_block.revision is 'Grows with each save; who saves must have read the latest';
comment on column report_block.title is 'Title of who saved it; empty: drafted by the program';

create table report_block_version (
  block_id integer not null references report_block,
  revision integer not null,
  content jsonb not null,
  account_id integer,
  title text not null,
  saved_at timestamptz not null,
  primary key (block_id, revision)
);
comment on table report_block_version is 'Every state a block has had; append-only';

create table signing_right (
  id integer generated always as identity primary key,
  position_id integer not null references position,
  form text not null check (form in ('KT', 'TL', 'TUQ')),
  valid daterange not null check (not isempty(valid)),
  basis text check (basis <> ''),
  check (form <> 'TUQ' or basis is not null),
  exclude using gist (position_id with =, form with =, valid with &&)
);
comment on table signing_right is 'Right of a post to sign for the head: KT. as deputy, TL. by delegation, TUQ. by written authorisation (NĐ 30/2020 Điều 13)';
comment on column signing_right.basis is 'Number and date of the paper that gives the right';

create table report_signature (
  report_id integer primary key references report,
  form text not null check (form in ('head', 'KT', 'Q', 'TL', 'TUQ')),
  authority text[] not null check (cardinality(authority) > 0),
  account_id integer not null,
  position_id integer not null,
  title text not null,
  signed_at timestamptz not null,
  signed_on date not null,
  known_on date not null,
  last_entry_id bigint not null,
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$')
);
comment on table report_signature is 'A signed report: who signed in which form, and the whole content as it was; append-only';
comment on column report_signature.authority is 'Lines above the signature: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC';
comment on column report_signature.known_on is 'Knowledge day of all its figures';
comment on column report_signature.last_entry_id is 'Last recording of figures that was known: later ones are adjustments';
comment on column report_signature.content is '{header, sections, tables, period, unit …}: what the paper was made from';
comment on column report_signature.content_hash is 'SHA-256 of the canonical JSON of content and figures';

create table report_figure (
  report_id integer not null references report_signature,
  cite text not null,
  value numeric,
  text text not null,
  detail jsonb not null,
  primary key (report_id, cite)
);
comment on table report_figure is 'Figures of a signed report as they were at signing; append-only';
comment on column report_figure.value is 'Exact, in the unit the cite is stored in (đồng, người, per cent); null: not known';
comment on column report_figure.text is 'As printed';
comment on column report_figure.detail is 'Unit, origin, sources';

create table report_registration (
  report_id integer primary key references report_signature,
  number integer not null check (number > 0),
  registered_on date not null,
  account_id integer,
  registered_at timestamptz not null
);
comment on table report_registration is 'Number given by the records office after signing; append-only';

grant select, insert on report, report_section, report_block, report_block_version, signing_right, report_signature,
  report_figure, report_registration to giaoban_app;
grant update (header, header_revision) on report to giaoban_app;
grant update (content, numbered, revision, account_id, title, saved_at) on report_block to giaoban_app;
grant update (valid) on signing_right to giaoban_app;
