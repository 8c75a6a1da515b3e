import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { reviewsContracts as on } from './contract.ts';
import { reviewsRoutes } from './routes.ts';
import { layReviews, type Post } from './testing.ts';

let store: TestStore;
let door: TestDoor;
let as: Readonly<Record<Post, ReturnType<TestDoor['as']>>>;
let params: { reviewId: number };

const opening = {
  period: '2020-H1',
  closesOn: '2020-06-26',
  meetingOn: '2020-06-26',
  meetingTime: '08:00',
  place: 'Hội trường Sở',
};

before(async () => {
  store = await testStore();
  const world = await layReviews(store);
  door = await openTestDoor(store, reviewsRoutes);
  as = Object.fromEntries(
    Object.entries(world.players).map(([name, player]) => [name, door.as(player)]),
  ) as typeof as;
});
after(async () => {
  await door.close();
  await store.close();
});

describe('opening', () => {
  test('only who prepares reviews may open one', async () => {
    for (const who of ['director', 'deputy', 'district', 'commune'] as const)
      assert.equal((await as[who](on.openReview, { body: opening })).status, 403, who);
  });

  test('a closing day far from the law, or a period that is none, is refused with what to do', async () => {
    const late = await as.office(on.openReview, { body: { ...opening, closesOn: '2020-12-26' } });
    assert.equal(late.code, 'reviews.wrong-closing-day');
    const wrong = await as.office(on.openReview, { body: { ...opening, period: '2020-Q7' } });
    assert.equal(wrong.code, 'reviews.wrong-period');
  });

  test('it comes with agenda, participants and a drafted report, and once', async () => {
    const opened = await as.office(on.openReview, { body: opening });
    assert.equal(opened.status, 200, opened.raw);
    params = { reviewId: opened.body.reviewId };
    const { body } = await as.office(on.readReview, { params });
    assert.deepEqual([body.from, body.to, body.state], ['2019-12-15', '2020-06-26', 'preparing']);
    assert.deepEqual(
      body.agenda.slice(0, 4).map(({ key }) => key),
      ['offCourse:V04', 'offCourse:G02', 'offCourse:V01', 'outstanding:B'],
    );
    assert.deepEqual(
      body.participants.map(({ title, part }) => [title, part]),
      [
        ['Giám đốc Sở', 'chair'],
        ['Chánh Văn phòng Sở', 'secretary'],
        ['Phó Giám đốc Sở (lao động)', 'member'],
        ['Phó Giám đốc Sở (xã hội)', 'member'],
        ['Trưởng phòng Nghiệp vụ', 'member'],
        ['Trưởng phòng huyện Một', 'member'],
      ],
    );
    assert.equal((await as.office(on.openReview, { body: opening })).code, 'reviews.review-exists');
  });
});

describe('sight', () => {
  test('while it is being prepared only who works on it sees it; a commune never does', async () => {
    for (const who of ['office', 'director', 'deputy', 'division'] as const)
      assert.equal((await as[who](on.readReview, { params })).status, 200, who);
    const district = await as.district(on.readReview, { params });
    assert.deepEqual([district.status, district.code], [404, 'reviews.no-such-review']);
    assert.equal((await as.district(on.listReviews)).body.total, 0);
    assert.equal((await as.commune(on.listReviews)).status, 403);
    assert.equal((await door.as(null)(on.listReviews)).status, 401);
  });

  test('buttons follow the record', async () => {
    assert.deepEqual((await as.office(on.readReview, { params })).body.may, [
      'prepare',
      'markReady',
      'edit',
      'conclude',
    ]);
    assert.deepEqual((await as.director(on.readReview, { params })).body.may, ['edit', 'conclude']);
    assert.deepEqual((await as.division(on.readReview, { params })).body.may, ['edit']);
  });
});
