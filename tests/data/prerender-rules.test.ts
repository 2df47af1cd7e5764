import { afterEach, expect, it } from 'vitest';
import config from '../../svelte.config.js';
import { readDossierFiles } from '../../src/lib/server/read-dossier';

const { handleHttpError, handleMissingId } = config.kit?.prerender ?? {};
const { sources } = JSON.parse(
	readDossierFiles('ukraine-guarantees').get('dossier.json') ?? ''
) as {
	sources: { url?: string }[];
};
const source = new URL(sources.flatMap(({ url }) => url ?? [])[0] ?? '');

/** What the build does about a link to a page that there is not, and to a place of one. */
function follow(path: string, id: string): void {
	if (typeof handleHttpError !== 'function' || typeof handleMissingId !== 'function') {
		throw new Error('The build has a rule for each.');
	}
	const referrer = '/ukraine-guarantees';
	const referenceType = 'linked';
	handleHttpError({ status: 404, path, referrer, referenceType, message: `404 ${path}` });
	handleMissingId({ path, id, referrers: [referrer], message: `no ${id} in ${path}` });
}

afterEach(() => {
	delete process.env['ORIGIN'];
});

it('a link that leads nowhere ends the build', () => {
	expect(() => follow(source.pathname, '')).toThrow(`404 ${source.pathname}`);
	process.env['ORIGIN'] = source.origin;
	expect(() => follow('/nowhere', '')).toThrow('404 /nowhere');
});

it('a source on the host that the pages are built for is no page of ours', () => {
	process.env['ORIGIN'] = source.origin;
	if (typeof handleHttpError !== 'function') throw new Error('The build has a rule for it.');
	const about = { status: 404, path: source.pathname, referrer: '/', message: 'missing' };
	expect(() => handleHttpError({ ...about, referenceType: 'linked' })).not.toThrow();
	expect(() => handleHttpError({ ...about, status: 500, referenceType: 'linked' })).toThrow();
});
