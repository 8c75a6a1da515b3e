import { App } from 'antd';
import { useState } from 'react';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { DateText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { EmptyState } from '../../../../ui/notices.tsx';
import { StateTag, type Tone } from '../../../../ui/state-tag.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';
import { type Holding, holdingOn, type PositionRow } from './holding.ts';

const tones: Readonly<Record<'past' | 'now' | 'future', Tone>> = {
  past: 'neutral',
  now: 'good',
  future: 'waiting',
};

interface HoldingsProps {
  readonly position: PositionRow;
  readonly roleName: string;
  readonly rights: number;
}

function EndHolding({ holding, position, roleName, rights }: HoldingsProps & { readonly holding: Holding }) {
  const t = useWords(admin);
  const { message } = App.useApp();
  const { today } = useWho();
  const [lastDay, setLastDay] = useState(today > holding.validFrom ? today : isoDate(holding.validFrom));
  const end = useAct(accessContracts.endHolding);
  const send = async () => {
    const params = { positionId: position.id, holderId: holding.id };
    await end.mutateAsync({ params, body: { lastDay } });
    message.success(t('ended'));
  };
  return (
    <ConfirmAct
      label={t('end')}
      title={t('endTitle', { name: holding.name, title: position.title })}
      consequences={
        <>
          <p>{t('endAbout', { n: rights, role: roleName })}</p>
          <p>{t('lastDay')}</p>
          <DateInput
            label={t('lastDay')}
            value={lastDay}
            onChange={(day) => day !== null && setLastDay(day)}
          />
        </>
      }
      isDestructive
      button={{ size: 'small' }}
      act={send}
    />
  );
}

/** Who holds and held a position, regularly or by which paper; what still runs can be ended. */
export function Holdings(props: HoldingsProps) {
  const t = useWords(admin);
  const { today } = useWho();
  const { position } = props;
  if (position.holders.length === 0) return <EmptyState title={t('noHolders')} next={t('noHoldersNext')} />;
  return (
    <ul className="rows">
      {position.holders.map((holding) => {
        const when = holdingOn(holding, today);
        return (
          <li key={holding.id}>
            <div>
              <strong>{holding.name}</strong> <StateTag tone={tones[when]}>{t(when)}</StateTag>
              <p className="faint">
                {holding.deputisingBasis === null
                  ? t('regular')
                  : t('byDeputising', { basis: holding.deputisingBasis })}
                {' · '}
                <DateText date={isoDate(holding.validFrom)} /> –{' '}
                {holding.validTo === null ? t('open') : <DateText date={isoDate(holding.validTo)} />}
              </p>
            </div>
            {when !== 'past' && position.may.includes('appoint') && (
              <EndHolding {...props} holding={holding} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
