import './meeting.css';
import { useState } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import { ReviewFrame } from '../head/review-frame.tsx';
import { reviews } from '../messages.ts';
import { ParticipantsPanel } from '../prepare/participants-panel.tsx';
import { ConclusionEntry } from './conclusion-entry.tsx';
import { ConclusionList } from './conclusion-list.tsx';
import { PointList } from './point-list.tsx';

/** Step two: the agenda at hand, conclusions written down as they fall, who is there. */
export function MeetingPage() {
  const t = useWords(reviews);
  const [pointId, setPoint] = useState<number | null>(null);
  return (
    <ReviewFrame>
      {(review) => (
        <div className="meeting">
          <PointList review={review} chosen={pointId} onChoose={setPoint} />
          <section className="panel meeting-main" aria-labelledby="conclusions-title">
            <h2 id="conclusions-title">{t('conclusions')}</h2>
            {review.may.includes('conclude') && (
              <ConclusionEntry review={review} pointId={pointId} onPoint={setPoint} />
            )}
            <ConclusionList review={review} />
          </section>
          <ParticipantsPanel
            key={JSON.stringify(review.participants)}
            review={review}
            mayEdit={review.may.includes('prepare')}
            isMeeting
          />
        </div>
      )}
    </ReviewFrame>
  );
}
