import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useSay, useWords } from '../../../ui/language.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { usePhone } from '../../../ui/use-media.ts';
import { type Remark, toneOf } from './kinds.ts';
import { proofreading } from './messages.ts';

interface RemarkListProps {
  readonly remarks: readonly Remark[];
  readonly open: number | null;
  readonly onOpen: (remark: number | null) => void;
}

function RemarkText({ remark }: { readonly remark: Remark }) {
  const t = useWords(proofreading);
  const say = useSay();
  return (
    <>
      <span className="remark-head">
        <StateTag tone={toneOf[remark.kind]}>{t(remark.kind)}</StateTag>
        <strong>{remark.spans[0]?.text.replace(/\s+/g, ' ')}</strong>
      </span>
      <span className="remark-text">{say(remark.message)}</span>
    </>
  );
}

/** On a phone the open remark stands at the foot of the window, so that text and explanation are seen together. */
function OpenRemark({ remarks, open, onOpen }: RemarkListProps) {
  const t = useWords(proofreading);
  const remark = open === null ? undefined : remarks[open];
  if (!remark || open === null) return null;
  const go = (to: number) => onOpen((to + remarks.length) % remarks.length);
  return (
    <aside className="remark-open" aria-label={t('list')} aria-live="polite">
      <RemarkText remark={remark} />
      <span className="remark-acts">
        <Button icon={<LeftOutlined />} aria-label={t('previous')} onClick={() => go(open - 1)} />
        <span className="faint">{t('of', { at: open + 1, n: remarks.length })}</span>
        <Button icon={<RightOutlined />} aria-label={t('next')} onClick={() => go(open + 1)} />
        <Button icon={<CloseOutlined />} aria-label={t('close')} onClick={() => onOpen(null)} />
      </span>
    </aside>
  );
}

/** Every remark shown, in the order of the text. */
export function RemarkList({ remarks, open, onOpen }: RemarkListProps) {
  const t = useWords(proofreading);
  const isPhone = usePhone();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open !== null && !isPhone) current.current?.scrollIntoView({ block: 'nearest' });
  }, [open, isPhone]);
  return (
    <section className="remark-list" aria-label={t('list')}>
      <h2>{t('list')}</h2>
      {remarks.length === 0 && <p className="faint">{t('none')}</p>}
      <ol>
        {remarks.map((remark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no identity but their place, and never move
          <li key={at}>
            <button
              type="button"
              ref={at === open ? current : null}
              aria-pressed={at === open}
              onClick={() => onOpen(at)}
            >
              <RemarkText remark={remark} />
            </button>
          </li>
        ))}
      </ol>
      {isPhone && <OpenRemark remarks={remarks} open={open} onOpen={onOpen} />}
    </section>
  );
}
