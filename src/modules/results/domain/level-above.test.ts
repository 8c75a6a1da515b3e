import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UnitId } from '../../../kernel/ids.ts';
import { type LevelAbove, placeAbove } from './level-above.ts';

const [province, district, heir, other] = [1, 2, 3, 4] as UnitId[];
const level = (name: string, hasDecider: boolean, ...units: (UnitId | undefined)[]): LevelAbove => ({
  name,
  hasDecider,
  units: units.filter((unit) => unit !== undefined),
});
const levels = (isManned: boolean) => [
  level('district', isManned, district, heir),
  level('province', true, province),
];
const who = (isManned: boolean, own: UnitId | null | undefined) => {
  const place = placeAbove(levels(isManned), own ?? null);
  return place === 'not-level-above' ? place : (place.insteadOf?.name ?? 'itself');
};

describe('the level above decides', () => {
  it('its district, or the one it went into', () => {
    assert.equal(who(true, district), 'itself');
    assert.equal(who(true, heir), 'itself');
  });
  it('not the province past the district, unless nobody there may', () => {
    assert.equal(who(true, province), 'not-level-above');
    assert.equal(who(false, province), 'district');
  });
  it('nobody beside or without a unit', () => {
    assert.equal(who(false, other), 'not-level-above');
    assert.equal(who(false, null), 'not-level-above');
  });
});
