import { performance } from 'node:perf_hooks';
import { buildOffice } from '../../../../tools/build-office.ts';
import { keepWalArchive } from '../../../platform/backup/index.ts';
import { listProvinces, migrate, openStore, type Store } from '../../../platform/database/index.ts';
import { isHalfLoaded, loadSampleProvince } from '../../sample/load-sample-province.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { startWorker } from '../../worker/start-worker.ts';
import type { Command, Out } from '../command.ts';
import { cannotListen, wrongCall } from '../refusals.ts';

/** An empty store, or one whose loading was cut short, becomes the sample province: a first look needs no set-up. GIAOBAN_SAMPLE=off leaves it empty. */
async function fillWhenEmpty(store: Store, out: Out): Promise<void> {
  if (process.env.GIAOBAN_SAMPLE === 'off') return;
  const provinces = await listProvinces(store);
  if (provinces.length > 0 && !provinces.some(isHalfLoaded)) return;
  out.say('Nạp tỉnh mẫu Lai Châu … / Loading the sample province Lai Châu …');
  await loadSampleProvince(store);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw wrongCall({ why: `port ${text}`, command: 'start' });
  return port;
}

function listen(store: Store, port: number, host: string): Promise<RunningServer> {
  const logLevel = process.env.LOG_LEVEL ?? 'warn';
  return startServer({ store, port, host, logLevel }).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo') throw error;
    throw cannotListen({ place: `${host}:${port}`, why: error.message });
  });
}

async function welcome(store: Store, url: string, seconds: string): Promise<string[]> {
  const provinces = await listProvinces(store);
  const sample = provinces.some((p) => p.isSample);
  const empty = 'Chưa có tỉnh nào / No province yet: npx giaoban province add --help';
  const how = sample
    ? 'Đăng nhập: chọn một tài khoản mẫu trên trang / Log in: choose a sample account on the page'
    : 'Đăng nhập bằng tài khoản được cấp / Log in with the account you were given';
  return [
    '',
    `  Giaoban: ${url}   (${seconds} s)`,
    `  ${provinces.length === 0 ? empty : how}`,
    '',
    '  Ctrl+C: dừng / stop',
    '',
  ];
}

/** Waits for the first SIGINT or SIGTERM; a second one ends the process at once. */
function waitForEnd(): Promise<void> {
  return new Promise((end) => {
    let isEnding = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (isEnding) process.exit(130);
        isEnding = true;
        end();
      });
  });
}

export const start: Command = {
  name: 'start',
  summary: { vi: 'Chạy máy chủ (kèm cơ sở dữ liệu)', en: 'Run the server, with its database' },
  takes: [],
  options: {
    port: { type: 'string', description: 'Port, default PORT or 8080' },
    host: { type: 'string', description: 'Address to listen on, default HOST or 0.0.0.0' },
  },
  examples: ['giaoban start', 'PORT=9000 GIAOBAN_HOME=/srv/giaoban giaoban start'],
  async run(values, _rest, out) {
    const begun = performance.now();
    const ended = waitForEnd();
    const port = readPort(String(values.port ?? process.env.PORT ?? 8080));
    const store = await openStore({ mode: 'own' });
    try {
      for (const note of store.notes) out.say(`${note.vi} / ${note.en}`);
      await migrate(store);
      await buildOffice();
      await fillWhenEmpty(store, out);
      const stopArchive = keepWalArchive(store);
      const worker = await startWorker(store);
      try {
        const host = String(values.host ?? process.env.HOST ?? '0.0.0.0');
        const server = await listen(store, port, host);
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        out.give({ url: server.url, seconds: Number(seconds) }, await welcome(store, server.url, seconds));
        await ended;
        out.say('Đang dừng … / Stopping …');
        await server.stop();
      } finally {
        await worker.stop();
        stopArchive();
      }
    } finally {
      await store.close();
    }
    return 0;
  },
};
