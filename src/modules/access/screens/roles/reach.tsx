import { LockOutlined } from '@ant-design/icons';
import type { Reply } from '../../../../kernel/contract.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import type { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';

export type Roles = Reply<typeof accessContracts.listRoles>;
export type Role = Roles['rows'][number];
export type Verb = Roles['verbs'][number];

const reaches = {
  all: 'reach_all',
  subtree: 'reach_subtree',
  unit: 'reach_unit',
  assigned: 'reach_assigned',
  own: 'reach_own',
} as const;

const isKey = <M extends object>(map: M, key: string): key is keyof M & string => key in map;

/** How far a verb goes for a role; undefined when the role has it not. */
export const reachOf = (role: Role, verb: string) => role.rights.find((right) => right.verb === verb)?.reach;

/** A reach in words, never by colour alone. */
export function Reach({ reach }: { readonly reach: string | undefined }) {
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

/** What a verb is called, marked when it opens what is kept from most. */
export function VerbName({ verb }: { readonly verb: Verb }) {
  const t = useWords(admin);
  const say = useSay();
  return (
    <>
      {say(verb.label)}
      {verb.isConfidential && (
        <span className="verb-confidential">
          <LockOutlined aria-hidden /> {t('confidential')}
        </span>
      )}
    </>
  );
}
