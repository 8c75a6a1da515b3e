import { partnerContracts } from './contract/partners.ts';
import { valueContracts } from './contract/values.ts';
import { webhookContracts } from './contract/webhooks.ts';

export { eventKinds } from './contract/webhooks.ts';
export const exchangeContracts = { ...partnerContracts, ...valueContracts, ...webhookContracts };
