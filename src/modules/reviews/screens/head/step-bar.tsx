import './step-bar.css';
import { CheckOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';
import { useWords } from '../../../../ui/language.tsx';
import type { ReviewState } from '../../domain/state.ts';
import { reviews } from '../messages.ts';

const reached: Readonly<Record<ReviewState, number>> = { preparing: 0, ready: 1, held: 2, signed: 3 };

interface StepBarProps {
  readonly reviewId: number;
  readonly state: ReviewState;
}

/** Prepare, meet, sign: where the review stands, and the way to each of the three pages. */
export function StepBar({ reviewId, state }: StepBarProps) {
  const t = useWords(reviews);
  const at = reached[state];
  const steps = [
    { to: `/reviews/${reviewId}`, name: t('stepPrepare') },
    { to: `/reviews/${reviewId}/meeting`, name: t('stepMeet') },
    { to: `/reviews/${reviewId}/report`, name: t('stepSign') },
  ];
  return (
    <nav className="step-bar not-on-paper" aria-label={t('steps')}>
      <ol>
        {steps.map(({ to, name }, n) => (
          <li key={to} className={n < at ? 'step-done' : n === at ? 'step-now' : ''}>
            <NavLink to={to} end>
              <span className="step-sign" aria-hidden>
                {n < at ? <CheckOutlined /> : n + 1}
              </span>
              {name}
              {n <= at && <span className="only-read"> ({t(n < at ? 'stepDone' : 'stepNow')})</span>}
            </NavLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
