-- Why: a password that was looked over a shoulder must not be enough (S5). Numbered after the accounts it hangs on.

alter table account add column second_factor_at timestamptz;
comment on column account.second_factor_at is 'When the second factor was confirmed; null while a password is enough';

create table second_factor (
  account_id integer primary key references account,
  sealed_secret text not null,
  used_steps bigint[] not null default '{}',
  begun_at timestamptz not null
);
comment on table second_factor is 'Secret of the one-time codes of an account (TOTP, RFC 6238), sealed; in force once account.second_factor_at is set';
comment on column second_factor.used_steps is 'Steps of 30 s whose code was taken, the last 50: none is taken twice, also when the clock was set back';

create table recovery_code (
  account_id integer not null references account,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table recovery_code is 'Codes that stand in for a lost phone, each once; only SHA-256 of account and code (79 random bits) is kept';

create table pending_login (
  token_hash bytea primary key,
  account_id integer not null references account,
  expires_at timestamptz not null
);
comment on table pending_login is 'A log-in whose password was right and whose code is awaited, for five minutes';
create index pending_login_account on pending_login (account_id);

create table second_factor_role (
  role text primary key references role on delete cascade
);
comment on table second_factor_role is 'Roles whose holders must have a second factor; none at first';

alter table second_factor enable row level security;
alter table recovery_code enable row level security;
alter table pending_login enable row level security;
create policy second_factor_own on second_factor to giaoban_app using (account_id::text = current_setting('app.account', true));
create policy recovery_code_own on recovery_code to giaoban_app using (account_id::text = current_setting('app.account', true));
-- Nobody reads or writes these but by the functions below.
create policy pending_login_none on pending_login to giaoban_app using (false);

-- Whether a right password is all that is asked.
create function has_second_factor(p_account integer) returns boolean
language sql stable security definer set search_path from current as $$
  select second_factor_at is not null from account where id = p_account
$$;

create function add_pending_login(p_token_hash bytea, p_account integer, p_at timestamptz, p_expires timestamptz)
returns void language sql security definer set search_path from current as $$
  delete from pending_login where expires_at < p_at - interval '1 day';
  insert into pending_login (token_hash, account_id, expires_at) values (p_token_hash, p_account, p_expires)
$$;

create function find_pending_login(p_token_hash bytea, p_at timestamptz) returns table (
  account_id integer, username text, name text, password_hash text, is_active boolean, must_change_password boolean
) language sql stable security definer set search_path from current as $$
  select a.id, a.username, a.name, a.password_hash, a.is_active, a.must_change_password
  from pending_login p join account a on a.id = p.account_id
  where p.token_hash = p_token_hash and p.expires_at > p_at and a.is_active
$$;

-- Of two right codes sent side by side one opens a session.
create function take_pending_login(p_token_hash bytea) returns integer
language sql security definer set search_path from current as $$
  delete from pending_login where token_hash = p_token_hash returning account_id
$$;

create function end_pending_logins(p_account integer)
returns void language sql security definer set search_path from current as $$
  delete from pending_login where account_id = p_account
$$;

-- An administrator takes off the second factor of somebody whose phone is lost; whose, the action has checked.
create function end_second_factor(p_account integer)
returns void language sql security definer set search_path from current as $$
  delete from second_factor where account_id = p_account;
  delete from recovery_code where account_id = p_account;
  delete from pending_login where account_id = p_account;
  update account set second_factor_at = null where id = p_account
$$;

revoke all on function has_second_factor, add_pending_login, find_pending_login, take_pending_login, end_pending_logins,
  end_second_factor from public;
grant execute on function has_second_factor, add_pending_login, find_pending_login, take_pending_login, end_pending_logins,
  end_second_factor to giaoban_app;
grant select, insert, update, delete on second_factor, recovery_code to giaoban_app;
grant select, insert, delete on second_factor_role to giaoban_app;
