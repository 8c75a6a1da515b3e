import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Area, draw, nearest, type Point } from './projection.ts';

const square = (id: string, lon: number, lat: number): Area => ({
  id,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [lon + 1, lat],
        [lon + 1, lat + 1],
        [lon, lat + 1],
        [lon, lat],
      ],
    ],
  },
});

const grid = [square('sw', 102, 21), square('se', 103, 21), square('nw', 102, 22), square('ne', 103, 22)];

test('north is up, east is right, and a degree of longitude is narrower than one of latitude', () => {
  const { areas, width, height } = draw(grid, 1000);
  const at = (id: string): Point => areas.find((area) => area.id === id)?.centre ?? [NaN, NaN];
  assert.ok(at('ne')[1] < at('se')[1]);
  assert.ok(at('sw')[0] < at('se')[0]);
  assert.equal(width, 1000);
  assert.ok(Math.abs(height / width - 1 / Math.cos((22 * Math.PI) / 180)) < 1e-9);
});

test('the name of an area of several parts stands in the largest', () => {
  const two: Area = {
    id: 'two',
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [0.1, 0],
            [0.1, 0.1],
            [0, 0.1],
            [0, 0],
          ],
        ],
        [
          [
            [5, 5],
            [9, 5],
            [9, 9],
            [5, 9],
            [5, 5],
          ],
        ],
      ],
    },
  };
  const [x = 0] = draw([two], 900).areas[0]?.centre ?? [];
  assert.ok(x > 500);
});

test('an arrow goes to the nearest area in its direction, or nowhere', () => {
  const { areas } = draw(grid, 1000);
  const from = areas[0];
  assert.ok(from);
  assert.equal(nearest(areas, from, [1, 0])?.id, 'se');
  assert.equal(nearest(areas, from, [0, -1])?.id, 'nw');
  assert.equal(nearest(areas, from, [-1, 0]), null);
});
