import './charts.css';
import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { furniture } from '../furniture-messages.ts';
import { useWords } from '../language.tsx';

interface ChartFrameProps {
  readonly title: string;
  /** Unit, window, source: what makes the picture readable by itself. */
  readonly about?: string;
  readonly kind?: 'asChart' | 'asMap';
  readonly picture: ReactNode;
  readonly twin: ReactNode;
}

/** A picture with its title, and beside it the same figures as a table. On paper both are printed. */
export function ChartFrame({ title, about, kind = 'asChart', picture, twin }: ChartFrameProps) {
  const t = useWords(furniture);
  const [shown, setShown] = useState<'picture' | 'table'>('picture');
  return (
    <figure className="chart-frame">
      <figcaption>
        <div>
          <h2>{title}</h2>
          {about !== undefined && <p className="faint">{about}</p>}
        </div>
        <Segmented
          className="not-on-paper"
          size="small"
          aria-label={`${t('view')}: ${title}`}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'picture', label: t(kind) },
            { value: 'table', label: t('asTable') },
          ]}
        />
      </figcaption>
      {shown === 'picture' ? picture : twin}
    </figure>
  );
}
