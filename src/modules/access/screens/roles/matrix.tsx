import { Select } from 'antd';
import { useState } from 'react';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { admin } from '../admin-messages.ts';
import { Reach, type Role, type Roles, reachOf, type Verb, VerbName } from './reach.tsx';

/** Verbs in the order of the program, those on the same kind of thing together. */
function groupsOf(verbs: readonly Verb[]): readonly (readonly [string, readonly Verb[]])[] {
  const groups = new Map<string, Verb[]>();
  for (const one of verbs) {
    const room = one.verb.split('.')[0] ?? '';
    groups.set(room, [...(groups.get(room) ?? []), one]);
  }
  return [...groups];
}

interface TableProps {
  readonly roles: readonly Role[];
  readonly verbs: readonly Verb[];
}

function Table({ roles, verbs }: TableProps) {
  const t = useWords(admin);
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="role-matrix" tabIndex={0} aria-label={t('roles')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('verb')}</th>
            {roles.map((role) => (
              <th key={role.code} scope="col">
                {say(role.name)}
                <span className="role-count">{t('holdersN', { n: role.positions })}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(verbs).map(([room, inRoom]) => (
          <tbody key={room}>
            {inRoom.map((one) => (
              <tr key={one.verb}>
                <th scope="row" title={one.verb}>
                  <VerbName verb={one} />
                </th>
                {roles.map((role) => (
                  <td key={role.code}>
                    <Reach reach={reachOf(role, one.verb)} />
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

interface ChoiceProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, chosen, onChoose, options }: ChoiceProps) {
  return (
    <Select
      mode="multiple"
      className="role-filter"
      aria-label={label}
      placeholder={label}
      value={[...chosen]}
      onChange={onChoose}
      maxTagCount="responsive"
      optionFilterProp="label"
      allowClear
      options={[...options]}
    />
  );
}

/** Roles against verbs, each cell with how far it goes; narrowed to the roles and verbs asked for. */
export function Matrix({ roles }: { readonly roles: Roles }) {
  const t = useWords(admin);
  const say = useSay();
  const [codes, setCodes] = useState<string[]>([]);
  const [names, setNames] = useState<string[]>([]);
  return (
    <>
      <div className="role-filters">
        <Choice
          label={t('onlyRoles')}
          chosen={codes}
          onChoose={setCodes}
          options={roles.rows.map(({ code, name }) => ({ value: code, label: say(name) }))}
        />
        <Choice
          label={t('onlyVerbs')}
          chosen={names}
          onChoose={setNames}
          options={roles.verbs.map(({ verb, label }) => ({ value: verb, label: say(label) }))}
        />
      </div>
      <Table
        roles={roles.rows.filter(({ code }) => codes.length === 0 || codes.includes(code))}
        verbs={roles.verbs.filter(({ verb }) => names.length === 0 || names.includes(verb))}
      />
    </>
  );
}
