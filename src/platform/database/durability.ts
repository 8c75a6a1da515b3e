import pg from 'pg';
import { clientConfig, type Reach } from './pools.ts';
import { tooOld, unsafeSettings } from './refusals.ts';
import { durable } from './server-settings.ts';

/** Refuses a server on which an acknowledged write could be lost. @throws {Refusal} store.unsafe-settings, store.too-old */
export async function assertDurable(reach: Reach): Promise<void> {
  const client = new pg.Client(clientConfig(reach, 'check'));
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [[...Object.keys(durable), 'data_checksums', 'server_version_num']],
    );
    // Temporal keys (WITHOUT OVERLAPS) came with 18.
    const version = rows.find(({ name }) => name === 'server_version_num')?.setting ?? '';
    if (Number(version) < 180_000) throw tooOld({ found: Math.floor(Number(version) / 10_000) });
    const wanted: Record<string, string> = { ...durable, data_checksums: 'on' };
    for (const { name, setting } of rows.filter((row) => wanted[row.name] !== undefined)) {
      // A standby that must confirm (remote_apply, remote_write) is as safe as `on` or safer.
      const isSafe =
        setting === wanted[name] || (name === 'synchronous_commit' && setting.startsWith('remote'));
      if (!isSafe) throw unsafeSettings({ setting: name, found: setting, wanted: wanted[name] ?? '' });
    }
  } finally {
    await client.end();
  }
}
