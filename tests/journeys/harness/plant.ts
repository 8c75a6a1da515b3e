import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';

/** Text that would do something if it were taken for a page, a link, a template, a header or a direction. */
const harm = `<img src=x onerror=__ran=1>"'><svg onload=__ran=1>{{7*7}}\${7*7} [a](javascript:__ran=1)`;

/** The harm with the name of the field it is planted in, as a person would type it. */
export const typed = (field: string) => `${field}\u202e\r\nX-Planted: 1 ${harm}`;

/** The same as one line of a page or a paper has it: no line break, no mark of direction. */
export const shown = (field: string) => `${field} X-Planted: 1 ${harm}`;

export type Send = <T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object) => Promise<T>;

/** Calls the program as this visitor; every call must be taken, or nothing was planted. */
export function sender({ request }: BrowserContext, origin: string): Send {
  return async (method, path, data) => {
    const answer = await request.fetch(origin + path, {
      method,
      headers: { 'x-giaoban': '1', 'idempotency-key': crypto.randomUUID(), origin },
      ...(data && { data }),
    });
    const text = await answer.text();
    assert.equal(answer.status(), 200, `${method} ${path}: ${text}`);
    assert.equal(answer.headers()['x-planted'], undefined, `${path}: header split`);
    return text === '' ? null : JSON.parse(text);
  };
}

const act = (field: string, on: string) => ({ on, legalBasis: typed(`${field} căn cứ`) });
const decision = (field: string) => ({
  number: typed(`${field} số`),
  date: '2020-01-10',
  issuer: typed(`${field} cơ quan`),
});

/** The Chief of Office: units, calendar, targets, and a review from its place to its report. */
export async function plantAsChief(send: Send): Promise<{ unitId: number; reviewId: number }> {
  const name = { name: typed('đơn vị'), shortName: typed('gọi tắt'), altNames: [typed('tên khác')] };
  const made = await send<{ unitIds: number[] }>('POST', '/api/units', {
    ...act('thành lập', '2020-02-01'),
    unit: { code: 'cay', ...name, level: 'department', kind: 'sở', parentId: 1 },
  });
  const unitId = made.unitIds[0] ?? assert.fail('no unit was made');
  await send('POST', `/api/units/${unitId}/renaming`, {
    ...act('đổi tên', '2020-03-01'),
    ...{ ...name, name: typed('tên mới') },
    kind: 'sở',
  });
  await send('PUT', '/api/calendar/days/2020-07-06', {
    kind: 'inLieu',
    name: { vi: typed('ngày nghỉ'), en: typed('day off') },
    basis: typed('lịch căn cứ'),
  });
  const target = await send<{ targetId: number }>('POST', '/api/targets', {
    unitId: 1,
    indicator: 'V04',
    year: 2021,
    value: '10',
    decision: decision('giao'),
  });
  await send('POST', `/api/targets/${target.targetId}/adjustment`, {
    value: '11',
    decision: decision('điều chỉnh'),
    reason: typed('lý do điều chỉnh'),
  });
  const { reviewId } = await send<{ reviewId: number }>('POST', '/api/reviews', {
    period: '2020-Q2',
    meetingOn: '2020-06-26',
    meetingTime: '08:00',
    place: typed('nơi họp'),
  });
  await plantReview(send, reviewId, unitId);
  return { unitId, reviewId };
}

async function plantReview(send: Send, reviewId: number, unitId: number): Promise<void> {
  const review = `/api/reviews/${reviewId}`;
  const point = { title: typed('nội dung'), reason: typed('lý do nội dung') };
  await send('POST', `${review}/agenda`, point);
  const dropped = await send<{ itemId: number }>('POST', `${review}/agenda`, {
    ...point,
    title: typed('nội dung bỏ'),
  });
  await send('POST', `${review}/agenda/${dropped.itemId}/drop`, { reason: typed('lý do bỏ') });
  await send('PUT', `${review}/participants`, {
    participants: [{ unitId, title: typed('thành phần'), part: 'member', attendance: 'invited' }],
  });
  const conclusion = { leadUnitId: unitId, coUnitIds: [unitId], deadline: null };
  const texts = { text: typed('kết luận'), basis: typed('kết luận căn cứ') };
  await send('POST', `${review}/conclusions`, { ...conclusion, ...texts, coUnitIds: [] });
  const withdrawn = await send<{ conclusionId: number }>('POST', `${review}/conclusions`, {
    ...{ ...conclusion, coUnitIds: [] },
    ...{ ...texts, text: typed('kết luận rút') },
  });
  await send('POST', `${review}/conclusions/${withdrawn.conclusionId}/withdrawal`, {
    reason: typed('lý do rút'),
  });
  await send('PUT', `${review}/report/header`, {
    revision: 1,
    header: {
      subject: typed('trích yếu'),
      addressees: [typed('kính gửi')],
      grounds: [typed('căn cứ báo cáo')],
      recipients: [typed('nơi nhận')],
      drafterMark: '<svg onload=__ran=1>',
    },
  });
  await send('PUT', `${review}/report/blocks/opening`, {
    revision: 1,
    paragraphs: [{ kind: 'paragraph', runs: [{ text: typed('đoạn văn') }] }],
  });
}

/** The administrator: an account, a position and who deputises in it. */
export async function plantAsAdministrator(send: Send, unitId: number): Promise<{ positionId: number }> {
  const account = await send<{ id: number }>('POST', '/api/accounts', {
    username: 'cay',
    name: typed('họ tên'),
    password: 'cay-mot-hang-cay',
  });
  const position = await send<{ id: number }>('POST', '/api/positions', {
    unitId,
    role: 'specialist',
    title: typed('chức danh'),
    validFrom: '2020-06-01',
  });
  await send('POST', `/api/positions/${position.id}/holders`, {
    accountId: account.id,
    validFrom: '2020-06-26',
    validTo: '2020-12-31',
    deputisingBasis: typed('uỷ quyền'),
  });
  return { positionId: position.id };
}

const sheetPeriod = '2020-H1';

interface SheetList {
  readonly form: { readonly code: string };
  readonly rows: readonly { readonly unit: { readonly id: number } }[];
}
interface Sheet {
  readonly cells: readonly { readonly code: string }[];
}

interface Planted {
  readonly submissionId: number;
  readonly unitId: number;
  /** Where the sheet stands in the office. */
  readonly sheet: string;
  /** One of its cells. */
  readonly code: string;
}

/** A commune sends a sheet with notes and a wrong cell in between. */
export async function plantAsCommune(send: Send): Promise<Planted> {
  const list = await send<SheetList>('GET', `/api/submissions?period=${sheetPeriod}`);
  const of = { unitId: list.rows[0]?.unit.id ?? 0, form: list.form.code, period: sheetPeriod };
  const query = `unitId=${of.unitId}&form=${of.form}&period=${of.period}`;
  const { cells } = await send<Sheet>('GET', `/api/submissions/sheet?${query}`);
  const filled = cells.map(({ code }) => ({ code, text: '0', note: typed('ghi chú ô') }));
  const wrong = filled.map((cell) => ({ ...cell, text: '<svg onload=__ran=1>' }));
  const body = { ...of, note: typed('ghi chú biểu') };
  await send('PUT', '/api/submissions/draft', { ...body, cells: wrong });
  const sent = await send<{ submissionId: number }>('POST', '/api/submissions', { ...body, cells: filled });
  const code = cells[0]?.code ?? assert.fail('a sheet without cells');
  return {
    submissionId: sent.submissionId,
    unitId: of.unitId,
    code,
    sheet: `/reports/${of.unitId}/${of.form}/${of.period}`,
  };
}

/** The district sends it back, with a reason for the whole and for a cell. */
export async function plantAsDistrict(send: Send, submissionId: number, code: string): Promise<void> {
  await send('POST', `/api/submissions/${submissionId}/return`, {
    reason: typed('lý do trả'),
    cells: [{ code, reason: typed('lý do ô') }],
  });
}

/** A commune that has counted gets a planted name, so that tables and files of figures carry it. */
export async function plantName(send: Send, unitId: number): Promise<void> {
  const name = { name: typed('tên xã'), shortName: typed('xã gọi tắt') };
  await send('POST', `/api/units/${unitId}/renaming`, { ...act('xã', '2020-06-20'), ...name, kind: 'xa' });
}
