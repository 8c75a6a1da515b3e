export type { Db } from './connection.ts';
export { type CopyValue, copyInto, copyOut } from './copy.ts';
export { type Damage, findDamage } from './integrity.ts';
export { type Applied, migrate } from './migrate.ts';
export { openStore, type StoreConfig } from './open-store.ts';
export { addProvince, dropProvince, listProvinces, moveSampleClock, type Province } from './provinces.ts';
export type { Store } from './store.ts';
export { afterCommit, asOwner, inTransaction, type TransactionSettings } from './transaction.ts';
