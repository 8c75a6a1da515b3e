import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { furniture } from '../../../../ui/furniture-messages.ts';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { report } from './messages.ts';

type Form = 'head' | 'KT' | 'Q' | 'TL' | 'TUQ';

/** Says in numbers what signing freezes, then signs exactly that. */
export function SignDialog({ reviewId }: { readonly reviewId: number }) {
  const t = useWords(report);
  const f = useWords(furniture);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Form | null>(null);
  const sign = useAct(reviewsContracts.signReport, { onDone: () => setOpen(false) });
  // Once it is being signed there is nothing more to preview.
  const enabled = isOpen && !sign.isPending && !sign.isSuccess;
  const preview = useRead(reviewsContracts.previewSigning, { params: { reviewId } }, { enabled });
  const data = preview.data;
  const form = chosen ?? data?.forms[0]?.form ?? null;
  const facts: readonly (readonly [number, string])[] = data
    ? [
        [data.figures, t('signFigures')],
        [data.asserted, t('signAsserted')],
        [data.sentences, t('signSentences')],
        [data.tableRows, t('signRows')],
        [data.conclusions, t('signConclusions')],
      ]
    : [];
  const send = () => {
    if (data && form) sign.mutate({ params: { reviewId }, body: { form, contentHash: data.contentHash } });
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('sign')}
      </Button>
      <Modal
        open={isOpen}
        title={t('signTitle')}
        okText={t('sign')}
        cancelText={f('cancel')}
        okButtonProps={{ loading: sign.isPending, disabled: !data || form === null }}
        onOk={send}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {preview.isPending && <LoadingLines />}
        {preview.error && <ProblemNotice problem={preview.error} onAgain={() => preview.refetch()} />}
        {data && (
          <>
            <p>{t('signAbout')}</p>
            <ul className="sign-facts">
              {facts.map(([count, text]) => (
                <li key={text}>
                  <strong className="figure">{count}</strong> {text}
                </li>
              ))}
            </ul>
            <p className="faint">{t('signKnownOn', { day: formatDate(isoDate(data.knownOn)) })}</p>
            {data.flags > 0 && <Notice tone="bad" title={t('signFlags', { n: data.flags })} />}
            {data.empty > 0 && <Notice tone="warn" title={t('signEmpty', { n: data.empty })} />}
            {data.forms.length === 0 ? (
              <Notice tone="warn" title={t('signNoForm')}>
                <p>{t('signNoFormNext')}</p>
              </Notice>
            ) : (
              <fieldset className="sign-forms">
                <legend>{t('signForm')}</legend>
                <Radio.Group
                  value={form}
                  onChange={(event) => setChosen(event.target.value as Form)}
                  options={data.forms.map(({ form: value, authority, basis }) => ({
                    value,
                    label: `${authority.join(' / ')}${basis === null ? '' : ` (${basis})`}`,
                  }))}
                />
              </fieldset>
            )}
            <p className="faint">
              {t('signHash')}: <code>{data.contentHash.slice(0, 16)}…</code>
            </p>
          </>
        )}
        {sign.error && <ProblemNotice problem={sign.error} onAgain={() => preview.refetch()} />}
      </Modal>
    </>
  );
}
