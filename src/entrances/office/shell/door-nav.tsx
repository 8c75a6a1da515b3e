import './door-nav.css';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useSay, useWords } from '../../../ui/language.tsx';
import type { Screen } from '../../../ui/screen.ts';
import { useWho } from '../../../ui/who.ts';
import { office } from '../messages.ts';
import { mayOpen, screens } from '../screens.ts';

const isBelow = (pathname: string, { path }: Screen) => `${pathname}/`.startsWith(`/${path}/`);

/** The screens behind the open door, side by side; nothing when there is but one. */
export function DoorNav({ door }: { readonly door: string | null }) {
  const t = useWords(office);
  const say = useSay();
  const { verbs } = useWho();
  const { pathname } = useLocation();
  const lit = useRef<HTMLAnchorElement>(null);
  const offered = screens.filter((one) => one.door === door && one.isListed && mayOpen(one, verbs));
  const current = offered
    .filter((one) => isBelow(pathname, one))
    .sort((a, b) => b.path.length - a.path.length)[0];
  useEffect(() => {
    // On a phone the row is wider than the window: what is open must be in sight, and the page must not move.
    const link = lit.current;
    const row = link?.parentElement;
    if (!current || !link || !row) return;
    const show = () => {
      row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.clientWidth) / 2;
    };
    // Widths change once more when the font has come and when a phone is turned.
    const sizes = new ResizeObserver(show);
    sizes.observe(row);
    sizes.observe(link);
    return () => sizes.disconnect();
  }, [current]);
  if (offered.length < 2) return null;
  return (
    <nav className="door-nav not-on-paper" aria-label={t('doorScreens')}>
      {offered.map((one) => (
        <Link
          key={one.path}
          to={`/${one.path}`}
          ref={one === current ? lit : null}
          aria-current={one === current ? 'page' : undefined}
        >
          {say(one.title)}
        </Link>
      ))}
    </nav>
  );
}
