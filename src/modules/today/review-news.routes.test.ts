import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { reviewsContracts } from '../reviews/contract.ts';
import { reviewsRoutes } from '../reviews/index.ts';
import { layReviews } from '../reviews/testing.ts';
import { todayContracts as on } from './contract.ts';
import { todayRoutes } from './routes.ts';

let store: TestStore;
let door: TestDoor;
before(async () => {
  store = await testStore();
});
after(async () => {
  await door.close();
  await store.close();
});

test('a review is news from the day it is ready, not while it is being prepared', async () => {
  const { players } = await layReviews(store);
  door = await openTestDoor(store, [...reviewsRoutes, ...todayRoutes]);
  const [office, director] = [door.as(players.office), door.as(players.director)];
  const steps = async () => {
    const { status, body, raw } = await director(on.listReviewNews, { query: {} });
    assert.equal(status, 200, raw);
    return body.steps.map(({ step, reviewId }) => [step, reviewId]);
  };
  const opened = await office(reviewsContracts.openReview, {
    body: {
      period: '2020-H1',
      closesOn: '2020-06-26',
      meetingOn: '2020-06-26',
      meetingTime: '08:00',
      place: 'Hội trường Sở',
    },
  });
  const { reviewId } = opened.body;
  const take = (step: 'markReady' | 'takeBack') =>
    office(reviewsContracts.takeStep, { params: { reviewId }, body: { step, note: 'Thử một bước' } });
  assert.deepEqual(await steps(), []);
  assert.equal((await take('markReady')).status, 200);
  assert.deepEqual(await steps(), [['markReady', reviewId]]);
  assert.equal((await take('takeBack')).status, 200);
  assert.deepEqual(await steps(), [], 'taken back, it is nobody else’s again');
});
