import { CheckCircleOutlined } from '@ant-design/icons';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { useWords } from '../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../ui/notices.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { today } from './messages.ts';
import type { useWaiting, WaitingItem } from './use-waiting.ts';

function Item({ item, isFirst }: { readonly item: WaitingItem; readonly isFirst: boolean }) {
  return (
    <li className="waiting-item">
      <div className="waiting-what">
        <p className="waiting-title">{item.title}</p>
        {item.form !== null && <p>{item.form}</p>}
        <p className="faint">{item.about}</p>
      </div>
      {item.clock && <StateTag tone={item.clock.tone}>{item.clock.text}</StateTag>}
      <ButtonLink to={item.to} button={isFirst ? { type: 'primary' } : {}}>
        {item.act}
        <span className="only-read">: {item.title}</span>
      </ButtonLink>
    </li>
  );
}

/** What waits for me, each with its clock and one press from the act. */
export function Waiting({ waiting }: { readonly waiting: ReturnType<typeof useWaiting> }) {
  const t = useWords(today);
  const { items, isPending, error, again } = waiting;
  return (
    <section className="panel" aria-labelledby="waiting">
      <h2 id="waiting">
        {t('waiting')}
        {items.length > 0 && <span className="today-count">{items.length}</span>}
      </h2>
      {error && <ProblemNotice problem={error} onAgain={again} />}
      {isPending && items.length === 0 && <LoadingLines lines={3} />}
      {!isPending && !error && items.length === 0 && (
        <p className="waiting-none">
          <CheckCircleOutlined aria-hidden />
          <span>
            {t('waitingNone')} <span className="faint">{t('waitingNoneNext')}</span>
          </span>
        </p>
      )}
      <ul className="waiting">
        {items.map((item, at) => (
          <Item key={item.key} item={item} isFirst={at === 0} />
        ))}
      </ul>
    </section>
  );
}
