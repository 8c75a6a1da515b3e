import type { Actor } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { type SigningRight, signingLines } from '../../platform/papers/index.ts';
import { paperTitle } from './domain/paper-title.ts';
import { findHeadTitle, findPost, listSigningRights, type SigningForm } from './queries/signatures.ts';
import type { Scope } from './scope.ts';

/** A form in which the actor may sign, with the lines that will stand above the signature. */
export interface OfferedForm {
  readonly form: SigningForm;
  readonly authority: readonly string[];
  /** Document that the right rests on; null for the head. */
  readonly basis: string | null;
}

/** `Giám đốc`: the title of the head of the body that issues the report. */
export async function headTitleOf(db: Db, { host, window }: Scope): Promise<string> {
  return paperTitle((await findHeadTitle(db, host.id, window.to)) ?? 'Giám đốc');
}

/**
 * The forms in which the actor may sign today (NĐ 30/2020/NĐ-CP Điều 13): the head signs himself, who deputises for the
 * head's post signs `Q.`, any other post needs a recorded right for KT., TL. or TUQ. Empty: none.
 */
export async function listForms(db: Db, actor: Actor, scope: Scope): Promise<readonly OfferedForm[]> {
  if (actor.positionId === null || actor.accountId === null) return [];
  const post = await findPost(db, actor.positionId, actor.accountId, actor.today);
  if (!post) return [];
  const headTitle = await headTitleOf(db, scope);
  const title = paperTitle(post.title);
  const lines = (form: SigningForm, rights: readonly SigningRight[]) =>
    signingLines({ form, headTitle, title, collective: null, on: isoDate(actor.today), rights });
  if (post.role === 'director') {
    const form = post.deputisingBasis === null ? 'head' : 'Q';
    return [{ form, authority: lines(form, []), basis: post.deputisingBasis }];
  }
  const rights = await listSigningRights(db, actor.positionId, actor.today);
  return rights.map((right) => ({
    form: right.form,
    authority: lines(right.form, [{ ...right, title }]),
    basis: right.basis,
  }));
}
