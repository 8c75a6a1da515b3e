-- Why: every act leaves one entry that nobody can alter, remove or slip in unnoticed (D3 of docs/trust.md).
-- Entries form a SHA-256 chain per province; the app role may append through audit_append() and read, nothing else.

create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  account_id integer,
  position_id integer,
  verb text not null,
  operation text not null,
  outcome text not null check (outcome in ('done', 'read', 'refused', 'failed')),
  subject text,
  detail jsonb not null default '{}',
  request_id text not null,
  previous_hash bytea not null,
  hash bytea not null unique
);
comment on table audit_entry is 'One act, refused attempt or sensitive read; hash-chained, append-only';
comment on column audit_entry.seq is 'Place in the chain, 1 upward without gaps; order is by this, never by time';
comment on column audit_entry.at is 'Instant at the door, UTC';
comment on column audit_entry.operation is 'Contract id, or cli:<command>';
comment on column audit_entry.hash is 'SHA-256 over previous_hash and all other columns';
create index audit_entry_subject on audit_entry (subject, seq);
create index audit_entry_account on audit_entry (account_id, seq);

create table audit_head (
  is_only boolean primary key default true check (is_only),
  seq bigint not null,
  hash bytea not null
);
comment on table audit_head is 'Last link of the chain; its row lock keeps appends in order';
insert into audit_head (seq, hash) values (0, sha256('giaoban'));

create function audit_digest(
  p_previous bytea, p_seq bigint, p_at timestamptz, p_account integer, p_position integer, p_verb text,
  p_operation text, p_outcome text, p_subject text, p_detail jsonb, p_request text
) returns bytea language sql stable parallel safe as $$
  select sha256(p_previous || convert_to(jsonb_build_array(
    p_seq, to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), p_account, p_position, p_verb, p_operation,
    p_outcome, p_subject, p_detail, p_request)::text, 'UTF8'))
$$;
comment on function audit_digest is 'Hash of one link; the same expression appends and verifies';

-- plpgsql and not sql: the head must be locked before the digest is taken, or two appends would share one place.
create function audit_append(
  p_at timestamptz, p_account integer, p_position integer, p_verb text, p_operation text, p_outcome text,
  p_subject text, p_detail jsonb, p_request text
) returns bigint language plpgsql security definer set search_path from current as $$
declare
  head audit_head%rowtype;
  next_hash bytea;
begin
  select * into strict head from audit_head for update;
  next_hash := audit_digest(head.hash, head.seq + 1, p_at, p_account, p_position, p_verb, p_operation, p_outcome,
    p_subject, p_detail, p_request);
  insert into audit_entry values (head.seq + 1, p_at, p_account, p_position, p_verb, p_operation, p_outcome, p_subject,
    p_detail, p_request, head.hash, next_hash);
  update audit_head set seq = head.seq + 1, hash = next_hash;
  return head.seq + 1;
end $$;
comment on function audit_append is 'The only way in: appends one entry to the chain and gives its place';

revoke all on function audit_append from public;
grant execute on function audit_append to giaoban_app;
grant select on audit_entry, audit_head to giaoban_app;
