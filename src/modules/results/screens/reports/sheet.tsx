import { useParams } from 'react-router';
import { useWords } from '../../../../ui/language.tsx';
import { sheetWords } from './sheet/messages.ts';
import { SheetView } from './sheet/sheet-view.tsx';

/** The page of one sheet, reached from the list. */
export function SheetScreen() {
  const t = useWords(sheetWords);
  const { unitId = '', form = '', period = '' } = useParams();
  return (
    <SheetView
      unitId={Number(unitId)}
      form={form}
      period={period}
      trail={[{ title: t('toList'), to: `/reports?period=${period}&form=${form}` }]}
    />
  );
}
