-- Why: who may do what. A right is a verb and a reach; a role bundles rights; a position holds a role at a unit for a
-- period; an account holds positions for periods, regularly or as a dated deputy with its basis document.

create table role (
  code text primary key,
  name_vi text not null,
  name_en text not null
);
comment on table role is 'Bundle of rights, published from catalogue/roles';

create table role_right (
  role text not null references role on delete cascade,
  verb text not null,
  reach text not null check (reach in ('own', 'assigned', 'unit', 'subtree', 'all')),
  primary key (role, verb)
);
comment on table role_right is 'How far a verb goes for a role';

create table account (
  id integer generated always as identity primary key,
  username text not null unique check (username = lower(username)),
  name text not null,
  home_unit_id integer not null references unit,
  password_hash text not null,
  sample_password text,
  must_change_password boolean not null default true,
  is_active boolean not null default true,
  last_login_at timestamptz,
  created_at timestamptz not null
);
comment on table account is 'A person who may log in';
comment on column account.name is 'Name shown to colleagues; in the sample province the title of the position';
comment on column account.home_unit_id is 'Unit whose reach lets others see this account';
comment on column account.password_hash is 'argon2id, PHC string';
comment on column account.sample_password is 'Shown on the login page of a sample province; null everywhere else';

create table position (
  id integer generated always as identity primary key,
  unit_id integer not null references unit,
  role text not null references role,
  title text not null,
  valid daterange not null check (not isempty(valid))
);
comment on table position is 'A post at a unit for a period; holds one role';
create index position_unit on position (unit_id);

create table position_holder (
  id integer generated always as identity primary key,
  position_id integer not null references position,
  account_id integer not null references account,
  valid daterange not null check (not isempty(valid)),
  deputising_basis text,
  appointed_at timestamptz not null,
  exclude using gist (position_id with =, account_id with =, valid with &&)
);
comment on table position_holder is 'Who holds a position when';
comment on column position_holder.deputising_basis is 'Number and date of the paper for a deputy; null for the regular holder';
create index position_holder_account on position_holder (account_id);

create table session (
  id integer generated always as identity primary key,
  token_hash bytea not null unique,
  account_id integer not null references account,
  position_id integer references position,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table session is 'An open login; the token itself is never stored';
comment on column session.expires_at is 'Absolute end, 12 hours after login; idle end is 30 minutes after last_seen_at';
create index session_account on session (account_id);

create table login_failure (
  key text primary key,
  count integer not null,
  since timestamptz not null,
  last_at timestamptz not null
);
comment on table login_failure is 'Failed logins within a window, by network address and by username whether or not it exists';
comment on column login_failure.key is 'address:<address> or username:<SHA-256 of the username>: what people type there may be a password';

alter table account enable row level security;
alter table session enable row level security;
create policy account_reach on account to giaoban_app using (
  substr(current_setting('app.reach', true), home_unit_id, 1) = '1' or id::text = current_setting('app.account', true));
create policy session_own on session to giaoban_app using (account_id::text = current_setting('app.account', true));

-- The steps before anybody is known, and the end of another's sessions, run as the owner, behind functions that give one row and no more.
create function find_login(p_username text) returns table (
  account_id integer, username text, name text, password_hash text, is_active boolean, must_change_password boolean
) language sql stable security definer set search_path from current as $$
  select id, username, name, password_hash, is_active, must_change_password
  from account where username = p_username
$$;

create function open_session(
  p_account integer, p_position integer, p_token_hash bytea, p_device text, p_at timestamptz, p_expires timestamptz
) returns integer language sql security definer set search_path from current as $$
  update account set last_login_at = p_at where id = p_account;
  insert into session (token_hash, account_id, position_id, device, created_at, last_seen_at, expires_at)
  values (p_token_hash, p_account, p_position, p_device, p_at, p_at, p_expires) returning id
$$;

create function find_session(p_token_hash bytea, p_at timestamptz, p_idle interval) returns table (
  session_id integer, account_id integer, username text, name text, position_id integer, must_change_password boolean,
  last_seen_at timestamptz
) language sql stable security definer set search_path from current as $$
  select s.id, a.id, a.username, a.name, s.position_id, a.must_change_password, s.last_seen_at
  from session s join account a on a.id = s.account_id
  where s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > p_at and s.last_seen_at > p_at - p_idle
    and a.is_active
$$;

create function touch_session(p_session integer, p_at timestamptz)
returns void language sql security definer set search_path from current as $$
  update session set last_seen_at = p_at where id = p_session
$$;

create function end_sessions(p_account integer, p_at timestamptz)
returns void language sql security definer set search_path from current as $$
  update session set revoked_at = p_at where account_id = p_account and revoked_at is null
$$;

create function sample_accounts(p_today date) returns table (
  username text, sample_password text, title text, unit_id integer, role text
) language sql stable security definer set search_path from current as $$
  select a.username, a.sample_password, p.title, p.unit_id, p.role
  from account a
  join position_holder h on h.account_id = a.id and h.valid @> p_today and h.deputising_basis is null
  join position p on p.id = h.position_id and p.valid @> p_today
  where a.sample_password is not null and a.is_active
  order by p.id
$$;

revoke all on function find_login, open_session, find_session, touch_session, end_sessions,
  sample_accounts from public;
grant execute on function find_login, open_session, find_session, touch_session, end_sessions,
  sample_accounts to giaoban_app;
grant select on role, role_right, position, position_holder to giaoban_app;
grant select, insert, update on account, login_failure to giaoban_app;
grant delete on login_failure to giaoban_app;
grant select, update on session to giaoban_app;
grant insert, update on position, position_holder to giaoban_app;
