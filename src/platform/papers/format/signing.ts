import type { IsoDate } from '../../../kernel/iso-date.ts';
import { authorisationMissing, notCollective, signingRightMissing } from '../refusals.ts';

/** NĐ 30/2020/NĐ-CP Điều 13: the head, a deputy for the head, for a collective, acting, by delegation, by authorisation. */
export type SigningForm = 'head' | 'KT' | 'TM' | 'Q' | 'TL' | 'TUQ';

/** A right to sign for the head, as configured: from a day to a day (null: until withdrawn), and the document it rests on. */
export interface SigningRight {
  readonly form: 'KT' | 'TL' | 'TUQ';
  readonly title: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly basis: string | null;
}

export interface Signing {
  readonly form: SigningForm;
  /** Title of the head, `Giám đốc`, and of who signs, `Phó Giám đốc`. */
  readonly headTitle: string;
  readonly title: string;
  /** `Ủy ban nhân dân` for a collective body, else null. */
  readonly collective: string | null;
  readonly on: IsoDate;
  readonly rights: readonly SigningRight[];
}

/**
 * ô 7a: the lines of capitals above a signature, one to three.
 * @throws papers.signing-right-missing, papers.authorisation-decision-missing, papers.not-a-collective-body
 */
export function signingLines(signing: Signing): readonly string[] {
  const { form, headTitle, title, collective } = signing;
  if (form === 'TM' && collective === null) throw notCollective({ head: headTitle });
  if (form === 'KT' || form === 'TL' || form === 'TUQ') checkRight(signing, form);
  const forCollective = collective === null ? [] : [`TM. ${collective}`];
  const lines = {
    head: [headTitle],
    TM: [...forCollective, headTitle],
    Q: [`Q. ${headTitle}`],
    KT: [...forCollective, `KT. ${headTitle}`, title],
    TL: [`TL. ${headTitle}`, title],
    TUQ: [`TUQ. ${headTitle}`, title],
  }[form];
  return lines.map((line) => line.toLocaleUpperCase('vi'));
}

function checkRight({ rights, title, headTitle, on }: Signing, form: SigningRight['form']): void {
  const right = rights.find(
    (held) =>
      held.form === form &&
      held.title === title &&
      held.from <= on &&
      (held.until === null || on <= held.until),
  );
  if (!right) throw signingRightMissing({ title, form: `${form}.`, head: headTitle, day: on });
  if (form === 'TUQ' && !right.basis?.trim()) throw authorisationMissing({ title });
}
