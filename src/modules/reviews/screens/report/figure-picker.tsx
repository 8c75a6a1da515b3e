import { Input, Modal, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { orgContracts } from '../../../org/contract.ts';
import { reviewsContracts } from '../../contract.ts';
import type { Figure, Review } from '../use-review.ts';
import { measureKey } from './measure-key.ts';
import { report } from './messages.ts';

interface FigurePickerProps {
  readonly review: Review;
  readonly onPick: (figure: Figure) => void;
  readonly onClose: () => void;
}

/** Figures of one indicator together, in the order in which they came. */
function byIndicator(figures: readonly Figure[]): readonly (readonly [string, readonly Figure[]])[] {
  return [...Map.groupBy(figures, ({ indicator }) => indicator)];
}

/** Every figure that can stand in this report, found by name: the only way to put one in. */
export function FigurePicker({ review, onPick, onClose }: FigurePickerProps) {
  const t = useWords(report);
  const say = useSay();
  const [search, setSearch] = useState('');
  const [unit, setUnit] = useState(review.unit.code);
  const wanted = useDeferredValue(search);
  const found = useRead(
    reviewsContracts.listFigures,
    {
      params: { reviewId: review.id },
      query: { unit, ...(wanted.trim() !== '' && { search: wanted.trim() }) },
    },
    { keepFormer: true },
  );
  const below = useRead(orgContracts.listUnits, { query: { on: review.to, parentId: review.unit.id } });
  const units = [
    { value: review.unit.code, label: review.unit.name },
    ...(below.data?.rows ?? [])
      .filter(({ level }) => level === 'district' || level === 'commune')
      .map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <Modal
      open
      title={t('pickTitle')}
      footer={null}
      width={720}
      onCancel={onClose}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
    >
      <div className="picker-asked">
        <Field label={t('pickSearch')}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('pickUnit')}>
          {(control) => <Select {...control} value={unit} onChange={setUnit} options={units} />}
        </Field>
      </div>
      {found.error && <ProblemNotice problem={found.error} onAgain={() => found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {found.data?.rows.length === 0 && <EmptyState title={t('pickNone')} next={t('pickNoneNext')} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="picker-found" aria-label={t('pickTitle')} tabIndex={0}>
        {byIndicator(found.data?.rows ?? []).map(([indicator, figures]) => (
          <div key={indicator}>
            <h3>{figures[0] ? say(figures[0].name) : indicator}</h3>
            <ul>
              {figures.map((figure) => (
                <li key={figure.cite}>
                  <button type="button" className="picker-figure" onClick={() => onPick(figure)}>
                    <strong className="figure">
                      {figure.text}
                      {say(figure.unit) !== '' && ` ${say(figure.unit)}`}
                    </strong>
                    <span>{t(measureKey(figure.measure))}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </Modal>
  );
}
