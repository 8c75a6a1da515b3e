export type { House } from './house.ts';
export { type Door, openDoor } from './open-door.ts';
export { notAllowed, notFound } from './refusals.ts';
export { type EventRoute, eventRoute, type Handler, preparedRoute, type Route, route } from './route.ts';
export { changeSession } from './session-change.ts';
export type { Identify, Identity } from './who.ts';
