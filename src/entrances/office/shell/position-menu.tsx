import { CheckOutlined, DownOutlined, LogoutOutlined, SafetyOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { accessContracts } from '../../../modules/access/contract.ts';
import { useWords } from '../../../ui/language.tsx';
import { useAct } from '../../../ui/use-call.ts';
import { office } from '../messages.ts';
import type { OpenSession } from '../session.ts';

/** Who I am and as what I act: the other positions I hold, my sessions, the way out. */
export function PositionMenu({ session, onSession, onOut }: OpenSession) {
  const t = useWords(office);
  const go = useNavigate();
  const take = useAct(accessContracts.takePosition, { onDone: onSession });
  const logOut = useAct(accessContracts.logOut, { onDone: onOut });
  const { account, position, positions } = session;
  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: t(positions.length > 1 ? 'actAs' : 'account', { name: account.name }),
      children: positions.map(({ id, title, unit, deputisingBasis }) => ({
        key: `position-${id}`,
        icon: id === position?.id ? <CheckOutlined aria-hidden /> : <span className="menu-blank" />,
        label: (
          <span className="menu-position">
            {title}
            <span>{unit.name}</span>
            {deputisingBasis !== null && <span>{t('deputising', { basis: deputisingBasis })}</span>}
          </span>
        ),
        onClick: () => id !== position?.id && take.mutate({ body: { positionId: id } }),
      })),
    },
    { type: 'divider' },
    {
      key: 'sessions',
      icon: <SafetyOutlined aria-hidden />,
      label: t('sessions'),
      onClick: () => go('/my/sessions'),
    },
    {
      key: 'out',
      icon: <LogoutOutlined aria-hidden />,
      label: t('logOut'),
      onClick: () => logOut.mutate({}),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="top-who" aria-haspopup="menu">
        <span className="top-title">{position?.title ?? t('noPosition')}</span>
        <span className="top-unit">{position?.unit.name ?? account.name}</span>
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  );
}
