import './roles.css';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { usePhone } from '../../../../ui/use-media.ts';
import { useWho } from '../../../../ui/who.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';
import { Matrix } from './matrix.tsx';
import { NeedsFactor } from './needs-factor.tsx';
import { OneByOne } from './one-by-one.tsx';

/** Roles against verbs, each with how far it goes; docs/rights.md is the same on paper. */
export function RolesPage() {
  const t = useWords(admin);
  const isPhone = usePhone();
  const { verbs } = useWho();
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
      {read.data && verbs.has('account.manage') && <NeedsFactor roles={read.data} />}
      {read.data && (isPhone ? <OneByOne roles={read.data} /> : <Matrix roles={read.data} />)}
    </>
  );
}
