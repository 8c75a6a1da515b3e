import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { InstantText } from '../../../ui/figure-text.tsx';
import { useWords } from '../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../ui/notices.tsx';
import { today } from './messages.ts';
import { useLastLook } from './use-last-look.ts';
import { type NewsLine, useNews } from './use-news.ts';

const mostShown = 6;

function Line({ line }: { readonly line: NewsLine }) {
  const t = useWords(today);
  return (
    <li className="news-line">
      <p>{line.to === null ? line.text : <Link to={line.to}>{line.text}</Link>}</p>
      {line.reason !== null && <p className="news-reason">{t('reason', { reason: line.reason })}</p>}
      <p className="faint">
        <InstantText instant={line.at} />
        {line.form !== undefined && ` · ${line.form}`}
        {line.title !== null && ` · ${line.title}`}
      </p>
    </li>
  );
}

/** What changed since I last looked; on the first look, and on request, in the last seven days. */
export function News() {
  const t = useWords(today);
  const { since, looked } = useLastLook();
  const [span, setSpan] = useState<'since' | 'week'>('since');
  const [isAll, setAll] = useState(false);
  const isWeek = since === null || span === 'week';
  const { lines, asOf, isPending, error, again } = useNews(isWeek ? null : since);
  useEffect(() => {
    if (asOf !== null) looked(asOf);
  }, [asOf, looked]);
  const shown = isAll ? lines : lines.slice(0, mostShown);
  return (
    <section className="panel" aria-labelledby="news">
      <h2 id="news">{t('news')}</h2>
      {since === null ? (
        <p className="faint today-about">{t('newsWeek')}</p>
      ) : (
        <Segmented
          className="news-span"
          size="small"
          aria-label={t('newsSpan')}
          value={span}
          onChange={setSpan}
          options={[
            { value: 'since', label: t('newsSince') },
            { value: 'week', label: t('newsWeek') },
          ]}
        />
      )}
      {error && <ProblemNotice problem={error} onAgain={again} />}
      {isPending && <LoadingLines lines={4} />}
      {!isPending && !error && lines.length === 0 && (
        <p className="faint">{t(isWeek ? 'newsNoneWeek' : 'newsNone')}</p>
      )}
      <ul className="news">
        {shown.map((line) => (
          <Line key={line.at + line.text} line={line} />
        ))}
      </ul>
      {lines.length > shown.length && (
        <Button type="link" className="news-more" onClick={() => setAll(true)}>
          {t('newsMore', { n: lines.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
