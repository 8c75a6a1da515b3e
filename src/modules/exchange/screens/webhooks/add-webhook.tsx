import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { eventKinds, exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';

const start = { name: '', url: '' };

/** A new webhook; its secret is shown once, here. */
export function AddWebhook() {
  const t = useWords(exchange);
  const [value, setValue] = useState(start);
  const [isTried, setTried] = useState(false);
  const add = useAct(exchangeContracts.addWebhook, {
    onDone: () => {
      setValue(start);
      setTried(false);
    },
  });
  const wrong = {
    name: value.name.trim() === '' ? t('nameWanted') : null,
    url: /^https?:\/\/./.test(value.url.trim()) ? null : t('urlWanted'),
  };
  const send = () => {
    setTried(true);
    if (wrong.name !== null || wrong.url !== null) return;
    add.mutate({ body: { name: value.name.trim(), url: value.url.trim(), kinds: [...eventKinds] } });
  };
  return (
    <section aria-label={t('hookAdd')} className="panel">
      <h2>{t('hookAdd')}</h2>
      <Field label={t('name')} isRequired error={isTried ? wrong.name : null}>
        {(control) => (
          <Input
            {...control}
            value={value.name}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setValue({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('url')} isRequired error={isTried ? wrong.url : null}>
        {(control) => (
          <Input
            {...control}
            type="url"
            value={value.url}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setValue({ ...value, url: event.target.value })}
          />
        )}
      </Field>
      <p>
        {t('kinds')}: {t('reportAccepted')}
      </p>
      {add.error && <ProblemNotice problem={add.error} />}
      {add.data && (
        <Notice tone="good" isUrgent title={t('secret')}>
          <p>
            <code className="exchange-secret">{add.data.secret}</code>
          </p>
          <p>{t('secretAbout')}</p>
        </Notice>
      )}
      <p className="exchange-acts">
        <Button type="primary" loading={add.isPending} onClick={send}>
          {t('hookAdd')}
        </Button>
      </p>
    </section>
  );
}
