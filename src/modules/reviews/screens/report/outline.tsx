import { useWords } from '../../../../ui/language.tsx';
import type { Report } from '../use-review.ts';
import { report } from './messages.ts';

/** Brings a place of the report into view and gives it the focus. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  place.scrollIntoView({ block: 'center' });
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** The headings, to jump to. */
export function Outline({ content }: { readonly content: Report }) {
  const t = useWords(report);
  return (
    <nav className="outline not-on-paper" aria-label={t('outline')}>
      <ul>
        {content.sections
          .filter(({ title }) => title !== '')
          .map(({ key, level, label, title }) => (
            <li key={key} className={`outline-${level}`}>
              <a
                href={`#section-${key}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(`section-${key}`);
                }}
              >
                {label} {title}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
