import {
  AimOutlined,
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  EllipsisOutlined,
  FormOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useSay, useWords } from '../../../ui/language.tsx';
import { office } from '../messages.ts';
import type { Door, DoorSign } from './doors.ts';

const signs: Readonly<Record<DoorSign, ReactNode>> = {
  today: <CalendarOutlined aria-hidden />,
  targets: <AimOutlined aria-hidden />,
  reports: <FormOutlined aria-hidden />,
  reviews: <AuditOutlined aria-hidden />,
  organisation: <ApartmentOutlined aria-hidden />,
  administration: <SettingOutlined aria-hidden />,
};

/** A door with the address of its first screen. */
export interface OpenDoor extends Door {
  readonly to: string;
}

interface RailProps {
  readonly doors: readonly OpenDoor[];
  readonly lit: string | null;
  readonly isPhone: boolean;
}

function DoorLink({
  door,
  isLit,
  onGo,
}: {
  readonly door: OpenDoor;
  readonly isLit: boolean;
  readonly onGo?: () => void;
}) {
  const say = useSay();
  return (
    <Link
      to={door.to}
      className={isLit ? 'door door-lit' : 'door'}
      aria-current={isLit ? 'page' : undefined}
      onClick={onGo}
    >
      {signs[door.code]}
      <span>{say(door.name)}</span>
    </Link>
  );
}

/** The doors: a rail at the left in the office; on a phone a bar at the bottom with what does not fit behind "more". */
export function Rail({ doors, lit, isPhone }: RailProps) {
  const t = useWords(office);
  const [isOpen, setOpen] = useState(false);
  const fits = !isPhone || doors.length <= 5;
  const shown = fits ? doors : doors.slice(0, 4);
  const rest = fits ? [] : doors.slice(4);
  return (
    <nav className="rail" aria-label={t('doors')}>
      {shown.map((door) => (
        <DoorLink key={door.code} door={door} isLit={door.code === lit} />
      ))}
      {rest.length > 0 && (
        <button
          type="button"
          className={rest.some(({ code }) => code === lit) ? 'door door-lit' : 'door'}
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
        >
          <EllipsisOutlined aria-hidden />
          <span>{t('more')}</span>
        </button>
      )}
      <Drawer open={isOpen} placement="bottom" size="auto" title={t('more')} onClose={() => setOpen(false)}>
        <div className="rail-more">
          {rest.map((door) => (
            <DoorLink key={door.code} door={door} isLit={door.code === lit} onGo={() => setOpen(false)} />
          ))}
        </div>
      </Drawer>
    </nav>
  );
}
