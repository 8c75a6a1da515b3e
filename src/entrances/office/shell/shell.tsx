import './shell.css';
import { useMemo } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router';
import { WaitingBell } from '../../../modules/today/screens/index.tsx';
import { useWords } from '../../../ui/language.tsx';
import { usePhone } from '../../../ui/use-media.ts';
import { useWho } from '../../../ui/who.ts';
import { office } from '../messages.ts';
import { mayOpen, screens } from '../screens.ts';
import { useSession } from '../session.ts';
import { DoorNav } from './door-nav.tsx';
import { doors } from './doors.ts';
import { PositionMenu } from './position-menu.tsx';
import { type OpenDoor, Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useFound } from './use-found.ts';

/** The doors that lead somewhere for these verbs, each with its first screen. */
export function openDoors(verbs: ReadonlySet<string>): readonly OpenDoor[] {
  return doors.flatMap((door) => {
    const first = screens.find(
      (screen) => screen.door === door.code && screen.isListed && mayOpen(screen, verbs),
    );
    return first ? [{ ...door, to: `/${first.path}` }] : [];
  });
}

function litDoor(pathname: string): string | null {
  const parts = pathname.split('/').filter(Boolean);
  const fits = (path: string) => {
    const wanted = path.split('/');
    return (
      wanted.length <= parts.length && wanted.every((part, n) => part.startsWith(':') || part === parts[n])
    );
  };
  const found = screens.filter(({ path }) => fits(path)).sort((a, b) => b.path.length - a.path.length);
  return found[0]?.door ?? null;
}

/** What stands around every screen: the doors, the bar above, the way past both. */
export function Shell() {
  const open = useSession();
  const t = useWords(office);
  const { verbs, today } = useWho();
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const go = useNavigate();
  const isPhone = usePhone();
  const shown = useMemo(() => openDoors(verbs), [verbs]);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Rail doors={shown} lit={litDoor(pathname)} isPhone={isPhone} />
      <TopBar
        today={today}
        province={open.session.province}
        useFound={useFound}
        onGo={({ to }) => go(to)}
        bell={<WaitingBell />}
        menu={<PositionMenu {...open} />}
      />
      <main id="content" tabIndex={-1} aria-busy={navigation.state !== 'idle'}>
        <DoorNav door={litDoor(pathname)} />
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
