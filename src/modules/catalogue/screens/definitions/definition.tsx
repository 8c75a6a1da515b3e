import './definitions.css';
import { Select } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import type { Reply } from '../../../../kernel/contract.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { DateText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { catalogueContracts } from '../../contract.ts';
import { catalogueWords } from '../messages.ts';
import { VerifyMark } from './verify-mark.tsx';

type Definition = Reply<typeof catalogueContracts.readDefinition>;
type Version = Definition['versions'][number];

const kinds = ['indicator', 'role', 'calendar', 'rule', 'reportForm'] as const;

function VersionCard({ version, isLatest }: { readonly version: Version; readonly isLatest: boolean }) {
  const t = useWords(catalogueWords);
  const say = useSay();
  const n = version.version;
  return (
    <section className="panel version" aria-label={t('versionN', { n })}>
      <div className="version-head">
        <h2>{t('versionN', { n })}</h2>
        {isLatest && <StateTag tone="info">{t('latest')}</StateTag>}
        <VerifyMark needsCheck={version.needsCheck} />
      </div>
      <dl>
        <div>
          <dt>{t('validFrom')}</dt>
          <dd>
            <DateText date={isoDate(version.validFrom)} />
          </dd>
        </div>
        <div>
          <dt>{t('publishedOn')}</dt>
          <dd>
            <DateText date={isoDate(version.publishedOn)} />
          </dd>
        </div>
        <div>
          <dt>{t('source')}</dt>
          <dd>{say(version.source)}</dd>
        </div>
        <div>
          <dt>{t('checksum')}</dt>
          <dd>
            <code className="checksum">{version.checksum}</code>
          </dd>
        </div>
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="version-text" tabIndex={0} aria-label={t('text', { n })}>
        <pre>{version.text}</pre>
      </section>
    </section>
  );
}

function Differences({
  definition,
  from,
  to,
}: {
  readonly definition: Definition;
  readonly from: number;
  readonly to: number;
}) {
  const t = useWords(catalogueWords);
  const { kind, code } = definition;
  const read = useRead(catalogueContracts.compareVersions, { params: { kind, code }, query: { from, to } });
  if (read.error) return <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />;
  if (!read.data) return <LoadingLines />;
  if (read.data.rows.length === 0) return <p>{t('noDifference')}</p>;
  const absent = <span className="faint">{t('absent')}</span>;
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {read.data.rows.map(({ at, before, after }) => (
          <tr key={at}>
            <th scope="row">
              <code>{at}</code>
            </th>
            <td>{before === null ? absent : <del>{before}</del>}</td>
            <td>{after === null ? absent : <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Compare({ definition }: { readonly definition: Definition }) {
  const t = useWords(catalogueWords);
  const [params, setParams] = useSearchParams();
  const numbers = definition.versions.map(({ version }) => version);
  const [newest = 1, second = 1] = numbers;
  const chosen = (name: string, other: number) =>
    numbers.find((n) => String(n) === params.get(name)) ?? other;
  const from = chosen('from', second);
  const to = chosen('to', newest);
  const choice = (name: 'from' | 'to', value: number) => (
    <Select
      aria-label={t(name === 'from' ? 'compareFrom' : 'compareTo')}
      value={value}
      style={{ width: 160 }}
      onChange={(n) =>
        setParams((now) => {
          const next = new URLSearchParams(now);
          next.set(name, String(n));
          return next;
        })
      }
      options={numbers.map((n) => ({ value: n, label: t('versionN', { n }) }))}
    />
  );
  return (
    <section className="panel version" aria-labelledby="compare">
      <h2 id="compare">{t('compare')}</h2>
      <div className="versions-compare">
        {choice('from', from)} → {choice('to', to)}
      </div>
      <Differences definition={definition} from={from} to={to} />
    </section>
  );
}

/** One definition: every version with source, mark and checksum, and where two of them differ. */
export function DefinitionPage() {
  const t = useWords(catalogueWords);
  const say = useSay();
  const { today } = useWho();
  const params = useParams();
  const kind = kinds.find((one) => one === params.kind) ?? 'indicator';
  const code = params.code ?? '';
  const read = useRead(catalogueContracts.readDefinition, { params: { kind, code } });
  const trail = [{ title: t('title'), to: '/administration/catalogue' }];
  if (read.error) return <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />;
  if (!read.data) return <LoadingLines lines={8} />;
  const { versions } = read.data;
  const inForce = versions.find(({ validFrom }) => validFrom <= today);
  const about = t('definitionAbout', { kind: t(kind), code, n: versions.length });
  return (
    <>
      <PageHeader title={say(read.data.name)} about={about} trail={trail} />
      {versions.length > 1 && <Compare definition={read.data} />}
      {versions.map((version) => (
        <VersionCard key={version.version} version={version} isLatest={version === inForce} />
      ))}
      {versions.length < 2 && <p className="faint">{t('onlyOne')}</p>}
    </>
  );
}
