/** Published without types of its own; those of DefinitelyTyped do not know `preferred`. */
declare module 'negotiator' {
	import type { IncomingHttpHeaders } from 'node:http';

	export default class Negotiator {
		constructor(request: { readonly headers: IncomingHttpHeaders });
		/**
		 * The encodings that the request accepts out of those available, its favourites first.
		 * @param options.preferred decides between those that the request likes equally
		 */
		encodings<Encoding extends string>(
			available: readonly Encoding[],
			options?: { readonly preferred?: readonly Encoding[] }
		): Encoding[];
	}
}
