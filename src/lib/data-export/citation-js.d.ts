declare module '@citation-js/core' {
	export class Cite {
		constructor(data: unknown);
		format(output: string, options: Readonly<Record<string, unknown>>): string;
	}
}
declare module '@citation-js/plugin-csl';
