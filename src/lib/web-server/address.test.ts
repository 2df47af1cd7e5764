import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddress } from './address';

it.each([
	['/a?b=c', { path: '/a', query: '?b=c', host: undefined }],
	['/%61/%2e%2e/b', { path: '/b', query: '', host: undefined }],
	['/a/..%2fb', { path: '/b', query: '', host: undefined }],
	['//elsewhere.example/a', { path: '/elsewhere.example/a', query: '', host: undefined }],
	['http://site:80/a', { path: '/a', query: '', host: 'site' }],
	['/caf%C3%A9', { path: '/café', query: '', host: undefined }],
	['/%', undefined],
	['/%00', undefined],
	['/..%5csecret', undefined],
	['*', undefined],
	['ftp://site/', undefined]
])('%s', (target, expected) => {
	expect(readAddress(target)).toEqual(expected);
});

it('never leaves the site, and never throws', () => {
	const piece = fc.constantFrom(
		'/',
		'.',
		'..',
		'%2e',
		'%2f',
		'%5c',
		'\\',
		'a',
		'%',
		'?',
		'#',
		'%00'
	);
	const target = fc.oneof(
		fc.array(piece).map((pieces) => `/${pieces.join('')}`),
		fc.string({ unit: 'binary' })
	);
	fc.assert(
		fc.property(target, (text) => {
			const path = readAddress(text)?.path;
			if (path === undefined) return;
			expect(path.startsWith('/')).toBe(true);
			expect(path.split('/')).not.toContain('..');
		})
	);
});
