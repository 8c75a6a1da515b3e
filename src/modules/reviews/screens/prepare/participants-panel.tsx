import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import { EmptyState, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { reviews } from '../messages.ts';
import { UnitPicker } from '../unit-picker.tsx';
import type { Review } from '../use-review.ts';

type Participant = Review['participants'][number];

const parts = ['chair', 'secretary', 'member', 'guest'] as const;
const attendances = ['invited', 'present', 'absent', 'substitute'] as const;

interface PersonProps {
  /** In the meeting only who is there is noted. */
  readonly isMeeting: boolean;
  readonly one: Participant;
  readonly mayEdit: boolean;
  readonly onChange: (change: Partial<Participant>) => void;
  readonly onRemove: () => void;
}

function Person({ one, isMeeting, mayEdit, onChange, onRemove }: PersonProps) {
  const t = useWords(reviews);
  return (
    <li>
      <div>
        <strong>{one.title}</strong>
        <p className="faint">{one.unit.name}</p>
        {mayEdit ? (
          <div className="people-choices">
            {!isMeeting && (
              <Select
                aria-label={`${t('part')}: ${one.title}`}
                value={one.part}
                onChange={(part) => onChange({ part })}
                options={parts.map((value) => ({ value, label: t(`part_${value}`) }))}
              />
            )}
            <Select
              aria-label={`${t('attendance')}: ${one.title}`}
              value={one.attendance}
              onChange={(attendance) => onChange({ attendance })}
              options={attendances.map((value) => ({ value, label: t(`attendance_${value}`) }))}
            />
          </div>
        ) : (
          <p>
            {t(`part_${one.part}`)} · {t(`attendance_${one.attendance}`)}
          </p>
        )}
      </div>
      {mayEdit && !isMeeting && (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('removeParticipant', { title: one.title, unit: one.unit.name })}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

interface ParticipantsPanelProps {
  readonly review: Review;
  readonly mayEdit: boolean;
  readonly isMeeting?: boolean;
}

/** Who takes part, by unit and post: the list is changed as a whole and then saved. */
export function ParticipantsPanel({ review, mayEdit, isMeeting = false }: ParticipantsPanelProps) {
  const t = useWords(reviews);
  const { message } = App.useApp();
  const [list, setList] = useState<readonly Participant[]>(review.participants);
  const [unit, setUnit] = useState<Participant['unit'] | null>(null);
  const [title, setTitle] = useState('');
  const save = useAct(reviewsContracts.setParticipants, { onDone: () => message.success(t('saved')) });
  const isChanged = JSON.stringify(list) !== JSON.stringify(review.participants);
  const add = () => {
    if (!unit || title.trim() === '') return;
    setList([...list, { unit, title: title.trim(), part: 'member', attendance: 'invited' }]);
    setTitle('');
    setUnit(null);
  };
  const send = () =>
    save.mutate({
      params: { reviewId: review.id },
      body: {
        participants: list.map((one) => ({
          unitId: one.unit.id,
          title: one.title,
          part: one.part,
          attendance: one.attendance,
        })),
      },
    });
  return (
    <section className="panel" aria-labelledby="people-title">
      <h2 id="people-title">
        {t('participants')} <span className="faint">({t('participantsCount', { n: list.length })})</span>
      </h2>
      {list.length === 0 && <EmptyState title={t('noParticipants')} next={t('noParticipantsNext')} />}
      <ul className="people">
        {list.map((one, index) => (
          <Person
            key={`${one.unit.id} ${one.title}`}
            one={one}
            isMeeting={isMeeting}
            mayEdit={mayEdit}
            onChange={(change) =>
              setList(list.map((other, at) => (at === index ? { ...other, ...change } : other)))
            }
            onRemove={() => setList(list.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      {mayEdit && !isMeeting && (
        <div className="people-new stack">
          <UnitPicker label={t('unit')} on={review.to} value={unit?.id ?? null} onChange={setUnit} />
          <Input
            aria-label={t('post')}
            placeholder={t('post')}
            maxLength={160}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            onPressEnter={add}
          />
          <Button icon={<PlusOutlined aria-hidden />} disabled={!unit || title.trim() === ''} onClick={add}>
            {t('addParticipant')}
          </Button>
        </div>
      )}
      {save.error && <ProblemNotice problem={save.error} />}
      {isChanged && (
        <Notice
          tone="info"
          title={t('unsavedParticipants')}
          acts={
            <Button type="primary" loading={save.isPending} onClick={send}>
              {t('save')}
            </Button>
          }
        />
      )}
    </section>
  );
}
