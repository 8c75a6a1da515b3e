import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestUsername } from './suggest-username.ts';

test('a username is made of a name: given name first, without diacritics', () => {
  assert.equal(suggestUsername('Lò Văn Á'), 'a.lo-van');
  assert.equal(suggestUsername('  Đinh   Thị Huệ '), 'hue.dinh-thi');
  assert.equal(suggestUsername('Thào'), 'thao');
  assert.equal(suggestUsername('“…”'), '');
});
