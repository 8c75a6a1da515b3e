import { App, Select } from 'antd';
import { Field } from '../../../../ui/field.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';
import type { Roles } from './reach.tsx';

/** Which roles must use a second factor; each change is one act with its entry in the log. */
export function NeedsFactor({ roles }: { readonly roles: Roles }) {
  const t = useWords(admin);
  const say = useSay();
  const { message } = App.useApp();
  const require = useAct(accessContracts.requireSecondFactor, {
    onDone: () => message.success(t('needsFactorDone')),
  });
  const needing = roles.rows.filter(({ needsSecondFactor }) => needsSecondFactor).map(({ code }) => code);
  const change = (chosen: readonly string[]) => {
    for (const { code } of roles.rows) {
      const isRequired = chosen.includes(code);
      if (isRequired !== needing.includes(code))
        require.mutate({ params: { role: code }, body: { isRequired } });
    }
  };
  return (
    <section className="panel role-factor">
      <Field label={t('needsFactor')} hint={t('needsFactorAbout')}>
        {({ id, 'aria-describedby': describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            mode="multiple"
            value={needing}
            loading={require.isPending}
            onChange={change}
            optionFilterProp="label"
            options={roles.rows.map(({ code, name }) => ({ value: code, label: say(name) }))}
          />
        )}
      </Field>
      {require.error && <ProblemNotice problem={require.error} />}
    </section>
  );
}
