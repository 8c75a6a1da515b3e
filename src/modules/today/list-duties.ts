import type { Actor } from '../../kernel/actor.ts';
import type { Reply } from '../../kernel/contract.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../kernel/working-days.ts';
import type { Db } from '../../platform/database/index.ts';
import { readWorkingCalendar } from '../catalogue/index.ts';
import { listPeriods, listSubmissions } from '../results/index.ts';
import type { todayContracts as on } from './contract.ts';
import { dutyKinds, dutyOf, isNear } from './domain/duty.ts';

type Duty = Reply<typeof on.listDuties>['rows'][number];
type Sheets = Awaited<ReturnType<typeof listSubmissions>>;

/** How many units are named; the rest is a number. */
const mostNamed = 5;

/** The sheets of a period and form; null when no unit in reach owes it. */
async function sheetsOf(db: Db, actor: Actor, period: string, form?: string): Promise<Sheets | null> {
  const query = { period, ...(form === undefined ? {} : { form }) };
  try {
    return await listSubmissions(db, actor, {
      params: {},
      query,
      body: {},
      from: { address: '', device: '' },
    });
  } catch (error) {
    if (error instanceof Refusal && error.kind.code === 'results.no-such-form') return null;
    throw error;
  }
}

function dutiesOf(sheets: Sheets, actor: Actor, calendar: WorkingCalendar): readonly Duty[] {
  const { period, form, rows } = sheets;
  const closesOn = isoDate(period.to);
  return dutyKinds.flatMap((kind) => {
    const units = rows.filter((row) => dutyOf(row) === kind).map(({ unit: { id, name } }) => ({ id, name }));
    if (units.length === 0) return [];
    return {
      kind,
      period: { code: period.code, label: period.label },
      form: { code: form.code, name: form.name },
      closesOn,
      workingDaysLeft: workingDaysBetween(calendar, actor.today, closesOn),
      count: units.length,
      of: rows.length,
      units: units.slice(0, mostNamed),
    };
  });
}

/** Sheets that ask something of the actor, of every open period whose closing is near: what closes first comes first. */
export async function listDuties(db: Db, actor: Actor): Promise<Reply<typeof on.listDuties>> {
  const { rows: periods } = await listPeriods(db, actor);
  const open = periods.filter(
    ({ closing, from, to }) =>
      closing === null && isNear({ from: isoDate(from), to: isoDate(to) }, actor.today),
  );
  const calendar = await readWorkingCalendar(db);
  const duties: Duty[] = [];
  for (const { code } of open) {
    const first = await sheetsOf(db, actor, code);
    if (!first) continue;
    duties.push(...dutiesOf(first, actor, calendar));
    for (const form of first.forms.filter((one) => one.code !== first.form.code)) {
      const sheets = await sheetsOf(db, actor, code, form.code);
      if (sheets) duties.push(...dutiesOf(sheets, actor, calendar));
    }
  }
  return { rows: duties.sort((a, b) => (a.closesOn < b.closesOn ? -1 : a.closesOn > b.closesOn ? 1 : 0)) };
}
