import './prepare.css';
import { ReviewFrame } from '../head/review-frame.tsx';
import { AgendaPanel } from './agenda-panel.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { ParticipantsPanel } from './participants-panel.tsx';

/** Step one: the agenda that made itself, when and where, and who comes. */
export function PreparePage() {
  return (
    <ReviewFrame>
      {(review) => (
        <div className="two-columns">
          <AgendaPanel review={review} />
          <div className="stack">
            <DetailsPanel key={`${review.meetingOn} ${review.meetingTime} ${review.place}`} review={review} />
            <ParticipantsPanel
              key={JSON.stringify(review.participants)}
              review={review}
              mayEdit={review.may.includes('prepare')}
            />
            <HistoryPanel review={review} />
          </div>
        </div>
      )}
    </ReviewFrame>
  );
}
