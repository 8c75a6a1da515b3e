import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Signing, type SigningRight, signingLines } from './signing.ts';

const signing = (parts: Partial<Signing>): Signing => ({
  form: 'head',
  headTitle: 'Giám đốc',
  title: 'Giám đốc',
  collective: null,
  on: isoDate('2020-06-26'),
  rights: [],
  ...parts,
});
const right = (parts: Partial<SigningRight>): SigningRight => ({
  form: 'KT',
  title: 'Phó Giám đốc',
  from: isoDate('2020-01-01'),
  until: null,
  basis: null,
  ...parts,
});
const code = (parts: Partial<Signing>) => {
  try {
    signingLines(signing(parts));
    return null;
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return error.kind.code;
  }
};

test('the lines above a signature', () => {
  assert.deepEqual(signingLines(signing({})), ['GIÁM ĐỐC']);
  assert.deepEqual(signingLines(signing({ form: 'Q' })), ['Q. GIÁM ĐỐC']);
  assert.deepEqual(signingLines(signing({ form: 'KT', title: 'Phó Giám đốc', rights: [right({})] })), [
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
  ]);
  assert.deepEqual(
    signingLines(
      signing({
        form: 'TL',
        title: 'Chánh Văn phòng',
        rights: [right({ form: 'TL', title: 'Chánh Văn phòng' })],
      }),
    ),
    ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
  );
  const committee = { headTitle: 'Chủ tịch', title: 'Phó Chủ tịch', collective: 'Ủy ban nhân dân' };
  assert.deepEqual(signingLines(signing({ ...committee, form: 'TM' })), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  assert.deepEqual(
    signingLines(signing({ ...committee, form: 'KT', rights: [right({ title: 'Phó Chủ tịch' })] })),
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  );
});

test('KT., TL. and TUQ. need a right of that form, that title and that day', () => {
  const deputy = { form: 'KT', title: 'Phó Giám đốc' } as const;
  const missing = 'papers.signing-right-missing';
  assert.equal(code({ ...deputy, rights: [] }), missing);
  assert.equal(code({ ...deputy, rights: [right({ form: 'TL' })] }), missing);
  assert.equal(code({ ...deputy, rights: [right({ title: 'Trưởng phòng' })] }), missing);
  assert.equal(code({ ...deputy, rights: [right({ from: isoDate('2020-06-27') })] }), missing);
  assert.equal(code({ ...deputy, rights: [right({ until: isoDate('2020-06-25') })] }), missing);
  assert.equal(
    code({ ...deputy, rights: [right({ from: isoDate('2020-06-26'), until: isoDate('2020-06-26') })] }),
    null,
  );
});

test('TUQ. needs the document of the authorisation', () => {
  const head = { form: 'TUQ', title: 'Trưởng phòng' } as const;
  const held = right({ form: 'TUQ', title: 'Trưởng phòng' });
  assert.equal(code({ ...head, rights: [held] }), 'papers.authorisation-decision-missing');
  assert.equal(code({ ...head, rights: [{ ...held, basis: ' ' }] }), 'papers.authorisation-decision-missing');
  assert.equal(code({ ...head, rights: [{ ...held, basis: '12/GUQ-SLĐTBXH' }] }), null);
});

test('the director of a department does not sign TM.', () => {
  assert.equal(code({ form: 'TM' }), 'papers.not-a-collective-body');
});
