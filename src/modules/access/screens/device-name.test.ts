import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceName } from './device-name.ts';

test('a device is told by browser and system', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36';
  assert.equal(deviceName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`), 'Chrome · Windows');
  assert.equal(deviceName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/120.0`), 'Edge · Windows');
  assert.equal(deviceName(`Mozilla/5.0 (Linux; Android 13; SM-A146B) ${chrome}`), 'Chrome · Android');
  assert.equal(
    deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1'),
    'Safari · iOS',
  );
  assert.equal(deviceName('curl/8.5.0'), 'curl/8.5.0');
});
