import type { Contract } from '../kernel/contract.ts';
import { type CallInput, send } from './call.ts';

/** The name that the server gave the file, or one that says nothing but opens. */
function nameOf(response: Response): string {
  const found = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return found === undefined ? 'giaoban' : decodeURIComponent(found);
}

/** Fetches the file of a contract and hands it to the browser to keep. @throws {Problem} for every refusal and failure */
export async function download<C extends Contract>(contract: C, input: CallInput<C>): Promise<void> {
  const response = await send(contract, input as Parameters<typeof send>[1]);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameOf(response);
  link.click();
  // The browser has taken the bytes when the click has been handled; a minute covers slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
