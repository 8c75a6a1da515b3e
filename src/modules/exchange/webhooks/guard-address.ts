import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { badAddress } from '../refusals.ts';

/** Addresses that are not the public internet: RFC 6890 and its kin. A webhook must not reach the office's own machines. */
const inner = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(net, bits, 'ipv4');
const outer6 = new BlockList();
outer6.addSubnet('2000::', 3, 'ipv6');
/** Parts of 2000::/3 that carry or lead to other addresses: Teredo, documentation, 6to4. */
for (const [net, bits] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  inner.addSubnet(net, bits, 'ipv6');

/** Whether an address is of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inner.check(address, 'ipv4');
  return family === 6 && outer6.check(address, 'ipv6') && !inner.check(address, 'ipv6');
}

/** Hosts of the inner network that whoever runs the machine allows, as `host` or `host:port`. */
export type AllowedHosts = ReadonlySet<string>;

export const isAllowed = (url: URL, allowed: AllowedHosts) =>
  allowed.has(url.hostname) || allowed.has(url.host);

/**
 * A webhook's address: https, without credentials, not plainly an inner one. An allowed host may be inner and http. What a
 * name stands for is looked at again at every sending. @throws exchange.bad-address
 */
export function checkAddress(text: string, allowed: AllowedHosts): string {
  const url = URL.parse(text);
  if (url === null) throw badAddress({ what: text.slice(0, 60) });
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isKnown = isAllowed(url, allowed);
  if (url.protocol !== 'https:' && !(isKnown && url.protocol === 'http:'))
    throw badAddress({ what: url.protocol });
  if (url.username !== '' || url.password !== '') throw badAddress({ what: 'user:password@' });
  const isInner =
    isIP(host) > 0
      ? !isPublicAddress(host)
      : !host.includes('.') || /\.(local|internal|localhost)$/i.test(host);
  if (isInner && !isKnown) throw badAddress({ what: host });
  url.hash = '';
  return url.href;
}

type Callback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Looks names up for a connection and refuses inner addresses at that very moment, so that a name that changes its mind
 * between check and use (DNS rebinding) leads nowhere.
 */
export function guardedLookup(hostname: string, options: LookupOptions, done: Callback): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    const found = addresses.find(({ address }) => !isPublicAddress(address));
    if (found) return done(new Error(`inner address ${found.address}`), []);
    const [first] = addresses;
    if (options.all === true || !first) return done(null, addresses);
    return done(null, first.address, first.family);
  });
}
