-- Why: a giao ban is one thing from the first draft of its agenda to the signed report and the work it gave out. What
-- people did to it (opened, ready, held, signed) are rows; its state is the last of them. Titles only: no names of persons.

create table review (
  id integer generated always as identity primary key,
  unit_id integer not null references unit,
  host_unit_id integer not null references unit,
  period text not null check (period <> ''),
  day_from date not null,
  day_to date not null check (day_to >= day_from),
  meeting_on date,
  meeting_time text check (meeting_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null default '',
  state text not null check (state in ('preparing', 'ready', 'held', 'signed')),
  unique (unit_id, period)
);
comment on table review is 'A review meeting (giao ban) of a unit for a period';
comment on column review.unit_id is 'Whose figures are reviewed; carries reach';
comment on column review.host_unit_id is 'Body that holds it and issues its report';
comment on column review.period is 'Period code, such as 2020-H1';
comment on column review.day_from is 'First day whose figures count';
comment on column review.day_to is 'Closing day: NĐ 09/2019 gives one, the review may set another';

create table review_step (
  id integer generated always as identity primary key,
  review_id integer not null references review,
  step text not null check (step in ('open', 'markReady', 'takeBack', 'hold', 'sign', 'startVersion')),
  note text check (note <> ''),
  account_id integer,
  title text not null,
  taken_at timestamptz not null,
  taken_on date not null
);
comment on table review_step is 'What was done to a review as a whole; append-only';
comment on column review_step.title is 'Title of who did it';
create index review_step_review on review_step (review_id, id);

create table review_participant (
  id integer generated always as identity primary key,
  review_id integer not null references review,
  unit_id integer not null references unit,
  title text not null check (title <> ''),
  part text not null check (part in ('chair', 'secretary', 'member', 'guest')),
  attendance text not null default 'invited' check (attendance in ('invited', 'present', 'absent', 'substitute')),
  unique (review_id, unit_id, title)
);
comment on table review_participant is 'Who takes part, by unit and title of the post';

create table agenda_item (
  id integer generated always as identity primary key,
  review_id integer not null references review,
  key text not null,
  kind text not null check (kind in ('offCourse', 'contradiction', 'missing', 'outstanding', 'openConclusion', 'other')),
  title jsonb not null,
  evidence jsonb not null default '[]',
  ordinal integer not null,
  origin text not null check (origin in ('computed', 'person')),
  is_dropped boolean not null default false,
  reason text check (reason <> ''),
  computed_on date,
  unique (review_id, key),
  check (origin = 'computed' or reason is not null)
);
comment on table agenda_item is 'A point of the agenda: made from what is off course, missing or outstanding, or added by people';
comment on column agenda_item.key is 'What it is about, such as offCourse:V04; a refresh finds it again by this';
comment on column agenda_item.title is '{vi, en}';
comment on column agenda_item.evidence is 'List of {text: {vi, en}, cite?, unit?, link?}';
comment on column agenda_item.reason is 'Why people added or dropped it';
comment on column agenda_item.computed_on is 'Knowledge day of the evidence';

create table agenda_change (
  id integer generated always as identity primary key,
  agenda_item_id integer not null references agenda_item,
  change text not null check (change in ('add', 'drop', 'restore')),
  reason text,
  account_id integer,
  title text not null,
  changed_at timestamptz not null
);
comment on table agenda_change is 'What people did to the agenda, with the reason; append-only';
create index agenda_change_item on agenda_change (agenda_item_id);

create table conclusion (
  id integer generated always as identity primary key,
  review_id integer not null references review,
  ordinal integer not null,
  text text not null check (text <> ''),
  lead_unit_id integer not null references unit,
  deadline date,
  basis text check (basis <> ''),
  agenda_item_id integer references agenda_item,
  revision integer not null default 1,
  withdrawn_reason text check (withdrawn_reason <> ''),
  account_id integer,
  concluded_at timestamptz not null
);
comment on table conclusion is 'What the meeting gives out to do: one lead unit, a deadline or none; directives are made from it';
comment on column conclusion.deadline is 'Last day; null: ongoing';
comment on column conclusion.basis is 'Paper it rests on, such as 05/CĐ-LĐTBXH';
comment on column conclusion.withdrawn_reason is 'Set when it was taken back; the row stays';
create index conclusion_review on conclusion (review_id, ordinal);

create table conclusion_unit (
  conclusion_id integer not null references conclusion,
  unit_id integer not null references unit,
  primary key (conclusion_id, unit_id)
);
comment on table conclusion_unit is 'Units that co-operate with the lead unit';

create table limitation (
  id integer generated always as identity primary key,
  unit_id integer not null references unit,
  period text not null,
  code text not null,
  kind text not null check (kind in ('difficulty', 'limitation', 'proposal')),
  field_code text references work_field,
  indicators text[] not null default '{}',
  text jsonb not null,
  source text not null,
  recorded_at timestamptz not null,
  unique (unit_id, period, code)
);
comment on table limitation is 'Register of what hindered the work of a period and what is proposed; starting text of parts I, IV and V of the report';
comment on column limitation.text is '{vi, en}';

-- The other tables of this room hang on a review and carry no unit: they are found through it.
alter table review enable row level security;
alter table limitation enable row level security;
create policy review_reach on review to giaoban_app using (substr(current_setting('app.reach', true), unit_id, 1) = '1');
create policy limitation_reach on limitation to giaoban_app using (substr(current_setting('app.reach', true), unit_id, 1) = '1');

grant select, insert on review, review_step, review_participant, agenda_item, agenda_change, conclusion, conclusion_unit, limitation
  to giaoban_app;
grant update on review, agenda_item, conclusion to giaoban_app;
grant update, delete on review_participant, conclusion_unit to giaoban_app;
