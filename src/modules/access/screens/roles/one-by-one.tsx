import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState } from '../../../../ui/notices.tsx';
import { admin } from '../admin-messages.ts';
import { Reach, type Roles, reachOf, VerbName } from './reach.tsx';

function OneRole({ roles }: { readonly roles: Roles }) {
  const t = useWords(admin);
  const say = useSay();
  const [code, setCode] = useState(roles.rows[0]?.code ?? '');
  const role = roles.rows.find((one) => one.code === code);
  return (
    <>
      <Select
        className="role-choice"
        aria-label={t('chooseRole')}
        value={code}
        onChange={setCode}
        options={roles.rows.map((one) => ({ value: one.code, label: say(one.name) }))}
      />
      {role && (
        <section className="panel">
          <p className="faint">{t('holdersN', { n: role.positions })}</p>
          <dl className="role-rights">
            {roles.verbs
              .filter(({ verb }) => reachOf(role, verb) !== undefined)
              .map((one) => (
                <div key={one.verb}>
                  <dt>
                    <VerbName verb={one} />
                  </dt>
                  <dd>
                    <Reach reach={reachOf(role, one.verb)} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      )}
    </>
  );
}

function OneVerb({ roles }: { readonly roles: Roles }) {
  const t = useWords(admin);
  const say = useSay();
  const [name, setName] = useState(roles.verbs[0]?.verb ?? '');
  const verb = roles.verbs.find((one) => one.verb === name);
  const holding = roles.rows.filter((role) => reachOf(role, name) !== undefined);
  return (
    <>
      <Select
        className="role-choice"
        aria-label={t('chooseVerb')}
        value={name}
        onChange={setName}
        options={roles.verbs.map((one) => ({ value: one.verb, label: say(one.label) }))}
      />
      <section className="panel">
        {verb?.isConfidential && <VerbName verb={verb} />}
        {holding.length === 0 && <EmptyState title={t('nobodyHolds')} next={t('nobodyHoldsNext')} />}
        {holding.length > 0 && (
          <dl className="role-rights">
            {holding.map((role) => (
              <div key={role.code}>
                <dt>{say(role.name)}</dt>
                <dd>
                  <Reach reach={reachOf(role, name)} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </>
  );
}

/** On a phone the matrix is a list: what one role may do, or who may do one thing. */
export function OneByOne({ roles }: { readonly roles: Roles }) {
  const t = useWords(admin);
  const [by, setBy] = useState<'role' | 'verb'>('role');
  return (
    <>
      <Segmented
        block
        className="role-choice"
        aria-label={t('lookBy')}
        value={by}
        onChange={setBy}
        options={[
          { value: 'role', label: t('byRole') },
          { value: 'verb', label: t('byVerb') },
        ]}
      />
      {by === 'role' ? <OneRole roles={roles} /> : <OneVerb roles={roles} />}
    </>
  );
}
