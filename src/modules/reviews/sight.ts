import { type Actor, mayActor } from '../../kernel/actor.ts';
import { workingVerbs } from './access.ts';
import { isOpen } from './domain/state.ts';
import type { ReviewRow, Sight } from './queries/reviews.ts';

/** What of the reviews an actor may see at all. */
export function sightOf(actor: Actor): Sight {
  return {
    reach: actor.reaches.get('review.read')?.units ?? '',
    seesPreparing: workingVerbs.some((verb) => mayActor(actor, verb)),
  };
}

/** Whether the actor works on a review, rather than reads what came of it. */
export const worksOn = (actor: Actor, { unitId }: Pick<ReviewRow, 'unitId'>): boolean =>
  workingVerbs.some((verb) => mayActor(actor, verb, unitId));

/** What the actor may do with a review as it stands; buttons follow it. */
export function mayOnReview(actor: Actor, review: ReviewRow): string[] {
  const may = (verb: string) => mayActor(actor, verb, review.unitId);
  const prepares = may('review.prepare');
  const open = isOpen(review.state);
  return [
    ...(prepares && open ? ['prepare'] : []),
    ...(prepares && review.state === 'preparing' ? ['markReady'] : []),
    ...(prepares && review.state === 'ready' ? ['takeBack', 'hold'] : []),
    ...(may('review.edit') && open ? ['edit'] : []),
    ...(may('review.conclude') && open ? ['conclude'] : []),
    ...(may('review.sign') && review.state === 'held' ? ['sign'] : []),
    ...(prepares && review.state === 'signed' ? ['register', 'startVersion'] : []),
  ];
}
