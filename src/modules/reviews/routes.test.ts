import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import type { UnitIds } from '../org/testing.ts';
import { reviewsContracts as on } from './contract.ts';
import { reviewsRoutes } from './routes.ts';
import { layReviews, type Post } from './testing.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
let as: Readonly<Record<Post, ReturnType<TestDoor['as']>>>;
let params: { reviewId: number };

const opening = {
  period: '2020-H1',
  closesOn: '2020-06-26',
  meetingOn: '2020-06-26',
  meetingTime: '08:00',
  place: 'Hội trường Sở',
};
const window = '01:2019-12-15..2020-06-26';

before(async () => {
  store = await testStore();
  const world = await layReviews(store);
  id = world.id;
  door = await openTestDoor(store, reviewsRoutes);
  as = Object.fromEntries(
    Object.entries(world.players).map(([name, player]) => [name, door.as(player)]),
  ) as typeof as;
  const opened = await as.office(on.openReview, { body: opening });
  params = { reviewId: opened.body.reviewId };
});
after(async () => {
  await door.close();
  await store.close();
});

const report = async () => {
  const answer = await as.office(on.readReport, { params });
  assert.equal(answer.status, 200, answer.raw);
  return answer.body;
};
const blockOf = async (key: string) => {
  const block = (await report()).sections.flatMap(({ blocks }) => blocks).find((one) => one.key === key);
  assert.ok(block, key);
  return block;
};
const text = (...lines: string[]) =>
  lines.map((line) => ({ kind: 'paragraph' as const, runs: [{ text: line }] }));
const save = async (client: Post, key: string, paragraphs: unknown, revision?: number) =>
  as[client](on.saveBlock, {
    params: { ...params, key },
    body: { revision: revision ?? (await blockOf(key)).revision, paragraphs },
  });

describe('the report', () => {
  test('every figure of the draft is a cite with its answer', async () => {
    const { figures, warnings, flags } = await report();
    const textOf = (cite: string) => figures.find((figure) => figure.cite === `${cite}@${window}`)?.text;
    assert.deepEqual(
      ['value:G01', 'plan:G01', 'percentOfPlan:G01', 'percentOfPlan:G02', 'reportedPercent:V01'].map(textOf),
      ['2.970', '6.000', '49,5%', '18,2%', '38,7%'],
    );
    assert.deepEqual(
      ['value:K01.A.PAID', 'value:K02.A.PAID', 'value:K01.B.OUTSTANDING', 'value:K02.B.OUTSTANDING'].map(
        textOf,
      ),
      ['152.915', '120.938,5', '184', '184,0'],
    );
    assert.deepEqual(
      warnings.map(({ indicator }) => indicator),
      ['V01', 'V04', 'G02'],
    );
    assert.deepEqual(flags, []);
  });

  test('text is saved with its chips; a typed number that contradicts the data is flagged', async () => {
    const saved = await save('division', 'situation.ease', [
      {
        kind: 'paragraph',
        runs: [
          { text: 'Đào tạo sơ cấp và thường xuyên đạt ' },
          { cite: `percentOfPlan:G01@${window}` },
          { text: '.' },
        ],
      },
      { kind: 'item', runs: [{ text: 'Đào tạo trình độ trung cấp, cao đẳng được 81 người.' }] },
    ]);
    assert.equal(saved.status, 200, saved.raw);
    assert.equal(saved.body.block.revision, 2);
    assert.equal(saved.body.block.savedBy, 'Trưởng phòng Nghiệp vụ');
    assert.deepEqual(
      saved.body.flags.map(({ kind, computed }) => [kind, computed.text]),
      [['contradicts', '91 người']],
    );
    assert.equal((await report()).flags.length, 1);
  });

  test('a chip of no figure is refused, and nothing is saved', async () => {
    const chip = (cite: string) => [{ kind: 'paragraph', runs: [{ cite }] }];
    for (const cite of [
      `value:X99@${window}`,
      'value:G01@999:2019-12-15..2020-06-26',
      'value:G01@01:2018-12-15..2019-06-26',
      'value:G01@01: drop table',
    ])
      assert.equal((await save('office', 'situation.ease', chip(cite))).code, 'reviews.unknown-figure', cite);
    assert.equal((await blockOf('situation.ease')).revision, 2);
  });

  test('what is no passage is refused by its shape', async () => {
    const bad: unknown[] = [
      [{ kind: 'heading', runs: [] }],
      [{ kind: 'paragraph', runs: [{ text: 'a', bold: true }] }],
      [{ kind: 'paragraph', runs: [{ text: 'x'.repeat(5001) }] }],
      'text',
    ];
    for (const paragraphs of bad)
      assert.equal((await save('office', 'situation.ease', paragraphs)).status, 400);
    assert.equal((await save('office', 'appendix.targets', [], 1)).code, 'reviews.no-such-passage');
    assert.equal((await save('office', 'no.such.block', [], 1)).code, 'reviews.no-such-passage');
  });

  test('two editors: the second gets both texts and loses nothing', async () => {
    const { revision } = await blockOf('proposals');
    assert.equal((await save('office', 'proposals', text('Đề nghị bố trí kinh phí.'), revision)).status, 200);
    const second = await save('division', 'proposals', text('Đề nghị gia hạn.'), revision);
    assert.equal(second.status, 409);
    const details = (second.body as unknown as { details: { at: string; reason: { vi: string } }[] }).details;
    assert.deepEqual(
      details.map(({ at, reason }) => [at, reason.vi]),
      [
        ['/theirs', 'Đề nghị bố trí kinh phí.'],
        ['/yours', 'Đề nghị gia hạn.'],
      ],
    );
    const history = await as.division(on.listBlockVersions, { params: { ...params, key: 'proposals' } });
    assert.deepEqual(
      history.body.rows.map(({ text: said }) => said),
      ['Đề nghị bố trí kinh phí.', ''],
    );
  });

  test('twenty savings of one state at once: one wins, nineteen are told', async () => {
    const { revision } = await blockOf('opening');
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        save('office', 'opening', text(`Bản ${n} của phần mở đầu.`), revision),
      ),
    );
    assert.equal(all.filter(({ status }) => status === 200).length, 1);
    assert.equal(all.filter(({ code }) => code === 'reviews.passage-changed').length, 19);
  });

  test('a passage is drafted again from the figures; what stood there stays in its history', async () => {
    const key = 'situation.ease';
    const { revision } = await blockOf(key);
    const redrafted = await as.office(on.redraftBlock, { params: { ...params, key }, body: { revision } });
    assert.equal(redrafted.status, 200, redrafted.raw);
    assert.deepEqual((await report()).flags, []);
    const { rows } = (await as.office(on.listBlockVersions, { params: { ...params, key } })).body;
    assert.equal(rows.length, 3);
    assert.match(rows[1]?.text ?? '', /49,5%.*81 người/);
  });

  test('figures for the picker are found without diacritics', async () => {
    const found = await as.office(on.listFigures, { params, query: { search: 'trung cap' } });
    assert.ok(found.body.rows.every(({ indicator }) => indicator === 'G02'));
    assert.ok(found.body.rows.some(({ measure, text: shown }) => measure === 'remaining' && shown === '409'));
    const below = await as.office(on.listFigures, { params, query: { unit: '012', indicator: 'G01' } });
    assert.deepEqual(
      below.body.rows.filter(({ measure }) => measure === 'value').map(({ text: shown }) => shown),
      ['970'],
    );
  });

  test('the head of the paper is changed by one at a time', async () => {
    const { header, headerRevision } = await report();
    const change = (revision: number) =>
      as.office(on.setHeader, { params, body: { revision, header: { ...header, drafterMark: 'VP.10' } } });
    assert.equal((await change(headerRevision)).status, 200);
    assert.equal((await change(headerRevision)).code, 'reviews.header-changed');
  });
});

describe('the meeting', () => {
  test('points are added, dropped with a reason, ordered and put back', async () => {
    const added = await as.office(on.addAgendaItem, {
      params,
      body: { title: 'Công tác thi đua', reason: 'Giám đốc yêu cầu' },
    });
    assert.equal(added.status, 200, added.raw);
    const agenda = async () => (await as.office(on.readReview, { params })).body.agenda;
    const first = (await agenda())[0];
    const item = { ...params, itemId: first?.id ?? 0 };
    const drop = (reason: string) => as.office(on.dropAgendaItem, { params: item, body: { reason } });
    assert.equal((await drop('')).status, 400);
    assert.equal((await drop('Đã họp riêng')).status, 200);
    assert.equal((await drop('Đã họp riêng')).code, 'reviews.no-such-agenda-item');
    assert.deepEqual(
      (await agenda()).filter(({ isDropped }) => isDropped).map(({ key, reason }) => [key, reason]),
      [['offCourse:V04', 'Đã họp riêng']],
    );
    const refreshed = await as.office(on.refreshAgenda, { params });
    assert.ok(refreshed.body.items.some(({ key, isDropped }) => key === 'offCourse:V04' && isDropped));
    const order = (await agenda()).filter(({ isDropped }) => !isDropped).map(({ id: itemId }) => itemId);
    const reversed = await as.office(on.orderAgenda, { params, body: { itemIds: order.toReversed() } });
    assert.equal(reversed.status, 200);
    assert.equal((await agenda())[0]?.id, added.body.itemId);
    const partial = await as.office(on.orderAgenda, { params, body: { itemIds: order.slice(1) } });
    assert.equal(partial.code, 'reviews.agenda-changed');
    assert.equal((await as.office(on.restoreAgendaItem, { params: item })).status, 200);
  });

  test('conclusions carry a lead unit, helpers and a deadline, and are checked', async () => {
    const body = {
      text: 'Chi trả xong cho các đối tượng đã duyệt',
      leadUnitId: id('011'),
      coUnitIds: [id('nv'), id('012')],
      deadline: '2020-06-30',
      basis: '05/CĐ-LĐTBXH',
    };
    const conclude = (change: object) => as.deputy(on.conclude, { params, body: { ...body, ...change } });
    assert.equal((await conclude({ deadline: '2020-06-01' })).code, 'reviews.deadline-before-meeting');
    assert.equal((await conclude({ leadUnitId: 999 })).code, 'reviews.no-such-unit');
    assert.equal((await conclude({ coUnitIds: [id('011')] })).code, 'reviews.lead-also-helps');
    const first = await conclude({});
    assert.equal(first.status, 200, first.raw);
    const one = { ...params, conclusionId: first.body.conclusionId };
    const revised = await as.office(on.reviseConclusion, {
      params: one,
      body: { ...body, text: 'Chi trả xong trước 30/6', revision: 1 },
    });
    assert.deepEqual([revised.status, revised.body.revision], [200, 2]);
    const late = await as.deputy(on.reviseConclusion, { params: one, body: { ...body, revision: 1 } });
    assert.equal(late.code, 'reviews.conclusion-changed');
    assert.equal((await as.division(on.conclude, { params, body })).status, 403);
    const second = await conclude({ text: 'Rà soát hồ sơ', deadline: null });
    const withdrawn = await as.office(on.withdrawConclusion, {
      params: { ...params, conclusionId: second.body.conclusionId },
      body: { reason: 'Trùng nội dung' },
    });
    assert.equal(withdrawn.status, 200);
    const tasks = await blockOf('tasks.conclusions');
    assert.deepEqual(
      tasks.content.kind === 'passage' &&
        tasks.content.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ runs }) => runs)),
      [
        {
          text: 'Huyện Một: Chi trả xong trước 30/6. Phối hợp: Huyện Hai, Phòng Nghiệp vụ. Hoàn thành chậm nhất ngày 30/6/2020.',
        },
      ],
    );
    const { conclusions } = (await as.office(on.readReview, { params })).body;
    assert.deepEqual(
      conclusions.map(({ text: said, withdrawnReason, coUnits }) => [said, withdrawnReason, coUnits.length]),
      [
        ['Chi trả xong trước 30/6', null, 2],
        ['Rà soát hồ sơ', 'Trùng nội dung', 2],
      ],
    );
  });

  test('steps go one after another', async () => {
    const step = (name: string) => as.office(on.takeStep, { params, body: { step: name } });
    assert.equal((await step('hold')).code, 'reviews.step-not-possible');
    assert.equal((await step('markReady')).body.state, 'ready');
    assert.equal((await as.district(on.readReview, { params })).status, 200);
    assert.equal((await as.district(on.listReviews)).body.total, 1);
    assert.deepEqual((await as.district(on.readReview, { params })).body.may, []);
    assert.equal((await as.district(on.readReport, { params })).status, 200);
    assert.equal((await step('hold')).body.state, 'held');
    assert.equal((await step('takeBack')).code, 'reviews.step-not-possible');
  });
});

describe('signing', () => {
  const preview = async (who: Post) => (await as[who](on.previewSigning, { params })).body;
  const sign = (who: Post, body: object) => as[who](on.signReport, { params, body });

  test('the preview says in numbers what is frozen, and in which forms one may sign', async () => {
    const { body, status, raw } = await as.director(on.previewSigning, { params });
    assert.equal(status, 200, raw);
    assert.ok(body.figures > 40 && body.sentences > 20 && body.tableRows > 60, JSON.stringify(body));
    assert.deepEqual(body.forms, [{ form: 'head', authority: ['GIÁM ĐỐC'], basis: null }]);
    assert.deepEqual((await preview('deputy')).forms, [
      { form: 'KT', authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], basis: '12/QĐ-SLĐTBXH' },
    ]);
    assert.deepEqual((await preview('newDeputy')).forms, []);
    assert.equal((await as.office(on.previewSigning, { params })).status, 403);
  });

  test('without the right, or of other content than was seen, nobody signs', async () => {
    const { contentHash } = await preview('director');
    assert.equal((await sign('newDeputy', { form: 'KT', contentHash })).code, 'reviews.no-right-to-sign');
    assert.equal((await sign('deputy', { form: 'head', contentHash })).code, 'reviews.no-right-to-sign');
    assert.equal((await sign('office', { form: 'head', contentHash })).status, 403);
    await save('office', 'closing', text('Trên đây là báo cáo.'));
    assert.equal(
      (await sign('director', { form: 'head', contentHash })).code,
      'reviews.changed-since-preview',
    );
  });

  test('two sign at once: one signature', async () => {
    const { contentHash } = await preview('deputy');
    const both = await Promise.all([
      sign('director', { form: 'head', contentHash }),
      sign('deputy', { form: 'KT', contentHash }),
    ]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    const { signature } = await report();
    assert.equal(signature?.contentHash, contentHash);
  });

  test('after it nothing can be changed any more', async () => {
    const revision = (await blockOf('proposals')).revision;
    const refused = [
      await save('office', 'proposals', text('Sửa sau khi ký'), revision),
      await as.office(on.redraftBlock, { params: { ...params, key: 'proposals' }, body: { revision } }),
      await as.office(on.addAgendaItem, { params, body: { title: 'Thêm', reason: 'Sau khi ký' } }),
      await as.office(on.setParticipants, { params, body: { participants: [] } }),
      await sign('director', { form: 'head', contentHash: 'a'.repeat(64) }),
    ];
    assert.deepEqual(
      refused.map(({ code }) => code),
      Array.from({ length: 5 }, () => 'reviews.signed-already'),
    );
  });

  test('the records office gives it a number, once', async () => {
    const register = (number: number) =>
      as.office(on.registerReport, { params, body: { number, on: '2020-06-26' } });
    assert.equal((await register(5)).status, 200);
    assert.equal((await register(6)).code, 'reviews.registered-already');
    assert.equal((await report()).signature?.number, 5);
  });

  test('it is downloaded as docx, pdf and json, and previewed, by whoever may read it', async () => {
    const file = async (format: string) => {
      const answer = await as.district(on.downloadReport, { params, query: { format } });
      assert.equal(answer.status, 200, answer.raw.slice(0, 300));
      return answer;
    };
    assert.match(String((await file('docx')).headers['content-type']), /wordprocessingml/);
    assert.equal((await file('pdf')).raw.slice(0, 5), '%PDF-');
    const json = JSON.parse((await file('json')).raw);
    assert.equal(json.state, 'signed');
    assert.equal(json.figures[`value:G01@${window}`].text, '2.970');
    const { body } = await as.director(on.previewReport, { params });
    assert.match(body.html, /Số: 05\/BC-/);
    assert.match(body.html, /GIÁM ĐỐC/);
    assert.doesNotMatch(body.html, /DỰ THẢO/);
  });

  test('a correction is a new version with its reason; the signed one stays', async () => {
    const started = await as.office(on.startVersion, { params, body: { reason: 'Sửa số liệu huyện Một' } });
    assert.equal(started.body.version, 2);
    const now = await report();
    assert.deepEqual(
      now.versions.map(({ version, isSigned }) => [version, isSigned]),
      [
        [2, false],
        [1, true],
      ],
    );
    const old = await as.district(on.readReport, { params, query: { version: 1 } });
    assert.equal(old.body.signature?.number, 5);
    assert.equal(
      (await as.office(on.readReport, { params, query: { version: 9 } })).code,
      'reviews.no-such-version',
    );
    assert.equal((await save('office', 'proposals', text('Bản đính chính.'))).status, 200);
    const read = await as.district(on.readReport, { params, query: {} });
    assert.deepEqual(
      [read.body.version, read.body.signature?.number],
      [1, 5],
      'readers stay with what is signed',
    );
  });
});
