import { useWords } from '../../../../ui/language.tsx';
import { HiddenText } from '../targets/number-button.tsx';
import { explain } from './messages.ts';
import { type Card, type Explanation, printed, Shown } from './shown-value.tsx';

interface ByUnitProps {
  readonly data: Explanation;
  readonly measure: Card;
  readonly onOpen: (unitId: number) => void;
}

/** The units below with what each brought; units without a figure are left out. */
export function ByUnit({ data, measure, onOpen }: ByUnitProps) {
  const t = useWords(explain);
  const children = data.children.filter((child) => child.reading.value !== null || child.reading.isHidden);
  if (children.length === 0) return null;
  return (
    <section aria-label={t('byUnit')}>
      <h2>{t('byUnit')}</h2>
      <table className="explained-table">
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className="number-cell">
              {t('value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {children.map(({ unit, reading }) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              <td className="number-cell">
                <button
                  type="button"
                  className="number-button figure"
                  aria-label={t('openUnit', { name: unit.name, value: printed(measure, reading.value) })}
                  onClick={() => onOpen(unit.id)}
                >
                  {reading.isHidden ? <HiddenText /> : printed(measure, reading.value)}
                </button>
              </td>
            </tr>
          ))}
          {data.own !== null && data.own !== '0' && (
            <tr>
              <th scope="row">{t('ownCount')}</th>
              <td className="number-cell">
                <Shown measure={measure} value={data.own} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
