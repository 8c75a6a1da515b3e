import './roles.css';
import { Select } from 'antd';
import { useState } from 'react';
import type { Reply } from '../../../../kernel/contract.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { usePhone } from '../../../../ui/use-media.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';

type Roles = Reply<typeof accessContracts.listRoles>;
type Role = Roles['rows'][number];

const reaches = {
  all: 'reach_all',
  subtree: 'reach_subtree',
  unit: 'reach_unit',
  assigned: 'reach_assigned',
  own: 'reach_own',
} as const;

const isKey = <M extends object>(map: M, key: string): key is keyof M & string => key in map;
const reachOf = (role: Role, verb: string) => role.rights.find((right) => right.verb === verb)?.reach;

function Reach({ reach }: { readonly reach: string | undefined }) {
  const t = useWords(admin);
  if (reach === undefined)
    return (
      <span className="reach-none">
        <span aria-hidden>·</span>
        <span className="only-read">{t('none')}</span>
      </span>
    );
  return <span className={`reach-${reach}`}>{isKey(reaches, reach) ? t(reaches[reach]) : reach}</span>;
}

/** Verbs in the order of the program, those on the same kind of thing together. */
function groupsOf(verbs: Roles['verbs']): readonly (readonly [string, Roles['verbs']])[] {
  const groups = new Map<string, Roles['verbs'][number][]>();
  for (const one of verbs) {
    const room = one.verb.split('.')[0] ?? '';
    groups.set(room, [...(groups.get(room) ?? []), one]);
  }
  return [...groups];
}

function Matrix({ roles }: { readonly roles: Roles }) {
  const t = useWords(admin);
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="role-matrix" tabIndex={0} aria-label={t('roles')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('verb')}</th>
            {roles.rows.map((role) => (
              <th key={role.code} scope="col">
                {say(role.name)}
                <span className="role-count">{t('holdersN', { n: role.positions })}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(roles.verbs).map(([room, verbs]) => (
          <tbody key={room}>
            {verbs.map(({ verb, label }) => (
              <tr key={verb}>
                <th scope="row" title={verb}>
                  {say(label)}
                </th>
                {roles.rows.map((role) => (
                  <td key={role.code}>
                    <Reach reach={reachOf(role, verb)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

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
              .map(({ verb, label }) => (
                <div key={verb}>
                  <dt>{say(label)}</dt>
                  <dd>
                    <Reach reach={reachOf(role, verb)} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** Roles against verbs, each cell with how far it goes; on a phone one role at a time. */
export function RolesPage() {
  const t = useWords(admin);
  const isPhone = usePhone();
  const read = useRead(accessContracts.listRoles, {});
  return (
    <>
      <PageHeader
        title={t('roles')}
        about={
          <>
            {t('rolesAbout')} {t('reachAbout')}
          </>
        }
      />
      {read.error && <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />}
      {read.isPending && !read.error && <LoadingLines lines={10} />}
      {read.data && (isPhone ? <OneRole roles={read.data} /> : <Matrix roles={read.data} />)}
    </>
  );
}
