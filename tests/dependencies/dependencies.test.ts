import { describe, expect, it } from 'vitest';
import { readAudit } from './advisories';
import { licenceProblems } from './licences';

describe('licenceProblems', () => {
	const allowed = {
		licences: ['MIT', 'Apache-2.0', 'ISC'],
		packages: { odd: { declared: 'none', reason: 'Its file says MIT.' } }
	};
	const odd = { name: 'odd', version: '1.0.0', licence: 'none' };
	const problems = (licence: string, name = 'one') =>
		licenceProblems([odd, { name, version: '2.1.0', licence }], allowed);

	it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'GPL-3.0-only OR Apache-2.0'])(
		'lets %s pass',
		(licence) => {
			expect(problems(licence)).toEqual([]);
		}
	);

	it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', '(MIT OR ISC) AND (GPL-2.0-only)', 'mit', ''])(
		'names the package that has “%s”',
		(licence) => {
			expect(problems(licence)).toEqual([
				`one 2.1.0 has the licence ${licence}, which is not allowed.`
			]);
		}
	);

	it('names the package that declares none', () => {
		expect(problems('none')).toEqual(['one 2.1.0 declares no licence.']);
	});

	it('holds an exception to what the package declared then', () => {
		expect(licenceProblems([{ ...odd, licence: 'AGPL-3.0-only' }], allowed)).toEqual([
			'odd 1.0.0 has the licence AGPL-3.0-only, which is not allowed.',
			expect.stringMatching(/odd has an exception/)
		]);
	});
});

describe('readAudit', () => {
	/** As npm 10 prints it. */
	const report = JSON.stringify({
		auditReportVersion: 2,
		vulnerabilities: {
			outer: { name: 'outer', severity: 'high', via: ['inner'] },
			inner: {
				name: 'inner',
				severity: 'high',
				via: [
					{
						source: 1,
						name: 'inner',
						title: 'Prototype pollution',
						url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
						severity: 'high',
						range: '<2.0.0'
					},
					{
						source: 2,
						name: 'inner',
						title: 'Slow',
						url: 'https://github.com/advisories/GHSA-dddd-eeee-ffff',
						severity: 'moderate',
						range: '<2.0.0'
					}
				]
			}
		}
	});
	const audit = (accepted: Record<string, { reason: string; until: string }>) =>
		readAudit(report, accepted, '2026-02-01');
	const id = 'GHSA-aaaa-bbbb-cccc';

	it('names the package and the advisory, once, and only severe ones', () => {
		expect(audit({})).toEqual({
			kind: 'asked',
			problems: [`inner <2.0.0: Prototype pollution (high, https://github.com/advisories/${id}).`]
		});
	});

	it('lets an accepted one pass until its day', () => {
		expect(audit({ [id]: { reason: 'R', until: '2026-02-01' } })).toMatchObject({ problems: [] });
		expect(audit({ [id]: { reason: 'R', until: '2026-01-31' } })).toMatchObject({
			problems: [expect.stringMatching(/accepted until 2026-01-31/)]
		});
	});

	it('asks to remove what is accepted for nothing', () => {
		const accepted = { 'GHSA-gone': { reason: 'R', until: '2027-01-01' } };
		expect(audit(accepted)).toMatchObject({
			problems: [expect.any(String), expect.stringMatching(/^GHSA-gone .*remove it/)]
		});
	});

	it('says that nobody was asked where the registry does not answer', () => {
		const failure = '{"message": "405 Method Not Allowed", "error": {"summary": "", "detail": ""}}';
		expect(readAudit(failure, {}, '2026-02-01')).toEqual({
			kind: 'not-asked',
			reason: '405 Method Not Allowed'
		});
	});

	it('takes nothing else for an answer', () => {
		expect(() => readAudit('{}', {}, '2026-02-01')).toThrow(SyntaxError);
		expect(() => readAudit('npm ERR!', {}, '2026-02-01')).toThrow(SyntaxError);
	});
});
