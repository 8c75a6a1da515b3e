import { join } from 'node:path';
import { anchorHead, checkAnchors, verifyChain } from '../../../platform/audit/index.ts';
import { homeFolder } from '../../../platform/database/home.ts';
import { asOwner, listProvinces, type Province, type Store } from '../../../platform/database/index.ts';
import type { Command } from '../command.ts';
import { provinceOf, withStore } from '../with-store.ts';

const anchors = () => join(homeFolder(), 'anchors');

async function verifyOne(store: Store, province: Province) {
  return asOwner(store, province.code, async (db) => {
    const report = await verifyChain(db);
    const faults = [...report.faults, ...(await checkAnchors(db, province.code, anchors()))];
    return { province: province.code, ...report, faults };
  });
}

export const auditVerify: Command = {
  name: 'audit verify',
  summary: {
    vi: 'Kiểm tra chuỗi nhật ký: sửa, xoá, chèn đều bị phát hiện',
    en: 'Verify the audit chain: altered, removed and inserted entries are found',
  },
  takes: [],
  options: { province: { type: 'string', description: 'One province; all when left out' } },
  examples: ['giaoban audit verify', 'giaoban audit verify --province lai-chau --json'],
  run: (values, _rest, out) =>
    withStore(async (store) => {
      const wanted =
        values.province === undefined ? await listProvinces(store) : [await provinceOf(store, values)];
      const reports = [];
      for (const province of wanted) reports.push(await verifyOne(store, province));
      const lines = reports.flatMap((r) => [
        `${r.province}: ${r.entries} mục / entries, #${r.head.seq} ${r.head.hash.slice(0, 16)}… ${r.faults.length === 0 ? 'nguyên vẹn / whole' : 'HỎNG / BROKEN'}`,
        ...r.faults.map((f) => `  #${f.seq}: ${f.fault}`),
      ]);
      out.give({ reports }, lines);
      return reports.every((r) => r.faults.length === 0) ? 0 : 1;
    }),
};

export const auditAnchor: Command = {
  name: 'audit anchor',
  summary: {
    vi: 'Ghi mốc chuỗi nhật ký ra ngoài cơ sở dữ liệu (hằng ngày)',
    en: 'Sign the chain’s head into a file outside the database (daily)',
  },
  takes: [],
  options: {},
  examples: ['giaoban audit anchor'],
  run: (_values, _rest, out) =>
    withStore(async (store) => {
      const made = [];
      for (const { code } of await listProvinces(store))
        made.push(
          await asOwner(store, code, (db) => anchorHead(db, code, new Date().toISOString(), anchors())),
        );
      out.give(
        { anchors: made },
        made.map((a) => `${a.province}: #${a.seq} ${a.hash.slice(0, 16)}…`),
      );
      return 0;
    }),
};
