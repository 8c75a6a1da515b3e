import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { formatNumber, formatPercent } from '../../../kernel/numbers.ts';
import { compareWithLastYear } from './comparison.ts';
import { estimateFullYear } from './full-year-estimate.ts';
import { paceOf } from './pace.ts';
import { percentOfPlan } from './percent-of-plan.ts';
import { checkEstimate } from './plausibility.ts';
import { effectiveTarget } from './target-history.ts';
import { trafficLight } from './traffic-light.ts';

const midYear = { part: 6, whole: 12 };
const people = { vi: 'người', en: 'people' };

/** The four targets that the review of June 2020 states: plan, result, claimed percentage, and what must come out. */
const stated = [
  {
    code: 'G01',
    plan: '6000',
    result: '2970',
    asserted: null,
    shown: '49,5%',
    light: 'green',
    ofPace: '99',
    runRate: '99',
    doubted: null,
  },
  {
    code: 'G02',
    plan: '500',
    result: '91',
    asserted: null,
    shown: '18,2%',
    light: 'red',
    ofPace: '36.4',
    runRate: '36.4',
    doubted: '81.8',
  },
  {
    code: 'V01',
    plan: null,
    result: null,
    asserted: '38.7',
    shown: '38,7%',
    light: 'red',
    ofPace: '77.4',
    runRate: '77.4',
    doubted: '61.3',
  },
  {
    code: 'V04',
    plan: null,
    result: null,
    asserted: '13.85',
    shown: '13,85%',
    light: 'red',
    ofPace: '27.7',
    runRate: '27.7',
    doubted: '86.15',
  },
] as const;

describe('the targets of the first half of 2020', () => {
  for (const of of stated) {
    it(`${of.code}: ${of.shown} of plan is ${of.light}, run rate ${of.runRate}`, () => {
      const percent = percentOfPlan(of);
      assert.equal(formatPercent(percent?.value ?? null), of.shown);
      assert.equal(percent?.origin, of.asserted === null ? 'counted' : 'asserted');
      const judged = {
        percent: percent?.value ?? '',
        kind: 'flow',
        direction: 'up',
        share: midYear,
      } as const;
      assert.deepEqual(trafficLight(judged), { light: of.light, ofPace: of.ofPace });
      const estimate = estimateFullYear({
        ...of,
        kind: 'flow',
        percent: percent?.value ?? null,
        share: midYear,
        decimals: 0,
      });
      assert.equal(estimate?.percentOfPlan, of.runRate);
      assert.equal(estimate?.method, 'runRate');
      const warning = checkEstimate({
        claimedPercent: '100',
        donePercent: percent?.value ?? '',
        plan: of.plan,
        done: of.result,
        unit: people,
        share: midYear,
      });
      assert.equal(warning?.neededPercent ?? null, of.doubted);
    });
  }

  it('says in full what the claim of 100 % for college training asks: 409 of 500', () => {
    const warning = checkEstimate({
      claimedPercent: '100',
      donePercent: '18.2',
      plan: '500',
      done: '91',
      unit: people,
      share: midYear,
    });
    assert.equal(warning?.neededCount, '409');
    assert.equal(
      warning?.text.vi,
      'Ước cả năm 100% kế hoạch, nhưng theo nhịp độ chỉ đạt 36,4%: phần còn lại phải thực hiện 409 trong 500 người (81,8% kế hoạch), gấp 4,49 lần nhịp độ từ đầu năm.',
    );
  });

  it('computes the pace in people, and in per cent of plan where only that is known', () => {
    assert.deepEqual(paceOf('6000', '2970', midYear, 0), {
      remaining: '3030',
      donePerMonth: '495',
      neededPerMonth: '505',
      timesAsFast: '1.02',
    });
    assert.deepEqual(paceOf('500', '91', midYear, 0), {
      remaining: '409',
      donePerMonth: '15.2',
      neededPerMonth: '68.2',
      timesAsFast: '4.49',
    });
    assert.deepEqual(paceOf('100', '13.85', midYear, 2), {
      remaining: '86.15',
      donePerMonth: '2.308',
      neededPerMonth: '14.358',
      timesAsFast: '6.22',
    });
  });
});

describe('comparison with the same period last year', () => {
  const counts = { isPercentage: false, plan: null, planBefore: null };
  it('gives per cent of the count and, where both plans are known, points of plan: two different figures', () => {
    const both = compareWithLastYear({
      ...counts,
      now: '2970',
      before: '2829',
      plan: '6000',
      planBefore: '6000',
    });
    assert.deepEqual(both, { percent: '4.98', points: '2.35', amount: '141' });
    const points = compareWithLastYear({
      ...counts,
      now: '2970',
      before: '2670',
      plan: '6000',
      planBefore: '6000',
    });
    assert.deepEqual(points, { percent: '11.24', points: '5', amount: '300' });
  });
  it('a rate differs in points; its relative change is another figure', () => {
    const rate = { isPercentage: true, now: '17.5', before: '20', plan: null, planBefore: null };
    assert.deepEqual(compareWithLastYear(rate), { percent: '-12.5', points: '-2.5', amount: null });
  });
  it('computes nothing from nothing', () => {
    assert.deepEqual(
      compareWithLastYear({ ...counts, now: '2970', before: null, plan: '6000', planBefore: '5000' }),
      { percent: null, points: null, amount: null },
    );
    assert.deepEqual(compareWithLastYear({ ...counts, now: '5', before: '0' }), {
      percent: null,
      points: null,
      amount: '5',
    });
  });
});

describe('per cent of plan', () => {
  it('is blank without a plan or with a plan of 0', () => {
    assert.equal(percentOfPlan({ plan: null, result: '5', asserted: null }), null);
    assert.equal(percentOfPlan({ plan: '0', result: '5', asserted: null }), null);
    assert.equal(percentOfPlan({ plan: '10', result: null, asserted: null }), null);
  });
  it('prefers what was counted to what was claimed', () => {
    assert.deepEqual(percentOfPlan({ plan: '200', result: '100', asserted: '99' }), {
      value: '50',
      origin: 'counted',
    });
  });
  it('rounds half up, once', () => {
    assert.equal(percentOfPlan({ plan: '2514', result: '2330', asserted: null })?.value, '92.68');
    assert.equal(percentOfPlan({ plan: '2957200000', result: '2773200000', asserted: null })?.value, '93.78');
  });
});

describe('traffic light', () => {
  const share = midYear;
  const cases = [
    { percent: '47.5', kind: 'flow', direction: 'up', light: 'green' },
    { percent: '47.49', kind: 'flow', direction: 'up', light: 'amber' },
    { percent: '40', kind: 'flow', direction: 'up', light: 'amber' },
    { percent: '39.99', kind: 'flow', direction: 'up', light: 'red' },
    { percent: '0', kind: 'flow', direction: 'up', light: 'red' },
    { percent: '96', kind: 'stock', direction: 'up', light: 'green' },
    { percent: '85', kind: 'ratio', direction: 'up', light: 'amber' },
    { percent: '50', kind: 'flow', direction: 'down', light: 'green' },
    { percent: '60', kind: 'flow', direction: 'down', light: 'amber' },
    { percent: '70', kind: 'flow', direction: 'down', light: 'red' },
    { percent: '0', kind: 'flow', direction: 'down', light: 'green' },
    { percent: '110', kind: 'ratio', direction: 'down', light: 'amber' },
    { percent: '110', kind: 'flow', direction: 'neutral', light: undefined },
  ] as const;
  for (const { light, ...of } of cases)
    it(`${of.percent} % at mid-year, ${of.kind}, ${of.direction}: ${light ?? 'no judgement'}`, () =>
      assert.equal(trafficLight({ ...of, share })?.light, light));
});

describe('full-year estimate', () => {
  it('carries a state forward instead of doubling it', () => {
    const stock = estimateFullYear({
      kind: 'stock',
      result: '18',
      plan: '20',
      percent: null,
      share: midYear,
      decimals: 0,
    });
    assert.deepEqual(stock, { method: 'lastKnown', value: '18', percentOfPlan: '90' });
  });
  it('is exact before it is rounded: 91 people in five months', () => {
    const five = estimateFullYear({
      kind: 'flow',
      result: '91',
      plan: '500',
      percent: null,
      share: { part: 5, whole: 12 },
      decimals: 0,
    });
    assert.deepEqual(five, { method: 'runRate', value: '218', percentOfPlan: '43.68' });
    assert.equal(formatNumber(five?.value ?? null), '218');
  });
});

describe('a target as known on a day', () => {
  const rows = [
    { id: 1, value: '500', setOn: isoDate('2019-12-10'), recordedOn: isoDate('2019-12-15') },
    { id: 2, value: '450', setOn: isoDate('2020-06-30'), recordedOn: isoDate('2020-07-10') },
  ];
  it('is the last decision recorded by then', () => {
    assert.equal(effectiveTarget(rows, isoDate('2019-12-14')), null);
    assert.equal(effectiveTarget(rows, isoDate('2020-07-09'))?.value, '500');
    assert.equal(effectiveTarget(rows, isoDate('2020-07-10'))?.value, '450');
  });
});
