import { preparedRoute, type Route, route } from '../../platform/door/index.ts';
import {
  addAccount,
  addPosition,
  appointHolder,
  endHolding,
  hashGiven,
  resetPassword,
  setActive,
} from './actions/accounts.ts';
import { checkCode, checkLogin, enterCode, logIn } from './actions/log-in.ts';
import {
  beginSecondFactor,
  checkBoth,
  confirmSecondFactor,
  drawSecret,
  endSecondFactor,
  openBegun,
  readSecondFactor,
  requireSecondFactor,
  resetSecondFactor,
} from './actions/second-factor.ts';
import { changePassword, checkPassword, logOut, revokeSession, takePosition } from './actions/sessions.ts';
import { accessContracts as on } from './contract.ts';
import { exportAccounts, exportPositions } from './export-lists.ts';
import { describeSession, getHolder } from './queries/describe-session.ts';
import {
  getPosition,
  type LabelledVerb,
  listAccounts,
  listPositions,
  listPositionTitles,
  listRoles,
  listSessions,
} from './queries/lists.ts';
import { openDoorPage } from './queries/open-door.ts';

/** The routes of this room. `verbs` are those of the whole program, which only the roof knows. */
export const accessRoutes = (verbs: readonly LabelledVerb[]): readonly Route[] => [
  route(on.openDoor, (db, actor) => openDoorPage(db, actor)),
  preparedRoute(on.logIn, checkLogin, logIn),
  preparedRoute(on.enterCode, checkCode, enterCode),
  route(on.readSecondFactor, (db, actor) => readSecondFactor(db, actor)),
  preparedRoute(on.beginSecondFactor, drawSecret, (db, actor, _input, drawn) =>
    beginSecondFactor(db, actor, drawn),
  ),
  preparedRoute(on.confirmSecondFactor, openBegun, confirmSecondFactor),
  preparedRoute(on.endSecondFactor, checkBoth, (db, actor) => endSecondFactor(db, actor)),
  route(on.resetSecondFactor, resetSecondFactor),
  route(on.requireSecondFactor, requireSecondFactor),
  route(on.readSession, async (db, actor) => describeSession(db, actor, await getHolder(db, actor))),
  route(on.logOut, (db, actor) => logOut(db, actor)),
  preparedRoute(on.changePassword, checkPassword, changePassword),
  route(on.takePosition, (db, actor, input) => takePosition(db, actor, input)),
  route(on.listSessions, (db, actor) => listSessions(db, actor)),
  route(on.revokeSession, (db, actor, input) => revokeSession(db, actor, input)),
  route(on.listAccounts, (db, actor, { query }) => listAccounts(db, actor, query)),
  route(on.exportAccounts, (db, actor, input) => exportAccounts(db, actor, input)),
  preparedRoute(on.addAccount, hashGiven, addAccount),
  preparedRoute(on.resetPassword, hashGiven, resetPassword),
  route(on.setActive, (db, actor, input) => setActive(db, actor, input)),
  route(on.listPositions, (db, actor, { query }) => listPositions(db, actor, query)),
  route(on.exportPositions, (db, actor, input) => exportPositions(db, actor, input)),
  route(on.getPosition, (db, actor, { params }) => getPosition(db, actor, params.positionId)),
  route(on.listPositionTitles, (db, actor, { query }) => listPositionTitles(db, actor, query.on)),
  route(on.addPosition, (db, actor, input) => addPosition(db, actor, input)),
  route(on.appointHolder, (db, actor, input) => appointHolder(db, actor, input)),
  route(on.endHolding, (db, actor, input) => endHolding(db, actor, input)),
  route(on.listRoles, (db, actor) => listRoles(db, actor, verbs)),
];
