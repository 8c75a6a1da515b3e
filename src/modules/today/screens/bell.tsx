import './bell.css';
import { BellOutlined } from '@ant-design/icons';
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../../../ui/language.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { today } from './messages.ts';
import { useWaiting, type WaitingItem } from './use-waiting.ts';

const mostShown = 6;

function List({ items, id }: { readonly items: readonly WaitingItem[]; readonly id: string }) {
  const t = useWords(today);
  return (
    <div id={id} className="bell-list">
      <p className="bell-head">{items.length > 0 ? t('bell') : t('bellNone')}</p>
      <ul>
        {items.slice(0, mostShown).map((item) => (
          <li key={item.key}>
            <Link to={item.to}>{item.title}</Link>
            {item.form !== null && <span className="faint">{item.form}</span>}
            {item.clock && <StateTag tone={item.clock.tone}>{item.clock.text}</StateTag>}
          </li>
        ))}
      </ul>
      <p className="bell-foot">
        <Link to="/today">{t('bellAll')}</Link>
      </p>
    </div>
  );
}

/** How many things wait for me, on every page; opens them as a short list right behind the button. */
export function WaitingBell() {
  const t = useWords(today);
  const { items } = useWaiting();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone to another page, the list closes
  useEffect(() => setOpen(false), [key]);
  useEffect(() => {
    if (!isOpen) return;
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node && place.current?.contains(target))) setOpen(false);
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', close);
    };
  }, [isOpen]);
  const label = items.length === 0 ? t('bellNone') : t('bellCount', { n: items.length });
  return (
    <div className="bell" ref={place}>
      <button
        ref={button}
        type="button"
        className="bell-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!isOpen)}
      >
        <BellOutlined aria-hidden />
        {items.length > 0 && (
          <span className="bell-count" aria-hidden>
            {items.length}
          </span>
        )}
      </button>
      {isOpen && <List items={items} id={id} />}
    </div>
  );
}
