import type { AddressInfo } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

const EVERYWHERE = ['0.0.0.0', '::'];
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/**
 * The names, with their ports, by which a server on this machine can be asked for: what a request
 * calls it otherwise may be anybody's invention.
 * @param name what it was told to listen on
 * @param listening where it listens
 */
export function ownHosts(name: string, { address, port }: AddressInfo): ReadonlySet<string> {
	const names = new Set([name, address]);
	const everywhere = EVERYWHERE.includes(address);
	if (everywhere || LOOPBACK.includes(address)) for (const each of LOOPBACK) names.add(each);
	if (everywhere) {
		names.add(hostname());
		for (const each of Object.values(networkInterfaces()).flat()) if (each) names.add(each.address);
	}
	return new Set(
		[...names].flatMap((each) => {
			const host = (each.includes(':') ? `[${each}]` : each).toLowerCase();
			return port === 80 ? [host, `${host}:${port}`] : [`${host}:${port}`];
		})
	);
}
