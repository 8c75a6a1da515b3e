import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/notices.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { office } from './messages.ts';

export function NothingHere() {
  const t = useWords(office);
  return (
    <>
      <PageHeader title={t('nothingHere')} />
      <EmptyState
        title={t('nothingHere')}
        next={t('nothingHereNext')}
        act={<Link to="/">{t('toStart')}</Link>}
      />
    </>
  );
}

/** Stands in place of a screen whose code failed, or could not be loaded after the program was renewed. */
export function BrokenScreen() {
  const t = useWords(office);
  return (
    <main className="door-card broken">
      <EmptyState
        title={t('broken')}
        next={t('brokenNext')}
        act={
          <Button type="primary" onClick={() => location.reload()}>
            {t('reload')}
          </Button>
        }
      />
    </main>
  );
}
