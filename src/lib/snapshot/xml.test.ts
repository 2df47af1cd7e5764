import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, plainXml, plainText } from './xml';

describe('plainText', () => {
	it('drops control characters and what turns the reading direction', () => {
		expect(plainText('a\u0000b\u001bc\u007fd\u0085e\u202ef\u2066g\ufeffh')).toBe('abcdefgh');
	});

	it('turns line breaks into spaces', () => {
		expect(plainText('one\ntwo\tthree')).toBe('one two three');
	});

	it('replaces half a surrogate pair', () => {
		expect(plainText('a\ud800b')).toBe('a\ufffdb');
		expect(plainText('𝒜')).toBe('𝒜');
	});
});

describe('plainXml', () => {
	it('escapes the five characters that XML reserves', () => {
		expect(plainXml(`<a b="c" d='e'>&</a>`)).toBe(
			'&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&lt;/a&gt;'
		);
	});

	it('leaves nothing behind that XML 1.0 forbids', () => {
		// https://www.w3.org/TR/xml/#charsets
		const allowed = /^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(plainXml(text)).toMatch(allowed);
				expect(plainXml(text)).not.toMatch(/[<>"']/u);
			})
		);
	});
});

describe('decimal', () => {
	it('writes at most two decimals', () => {
		expect([decimal(1 / 3), decimal(12), decimal(0.005), decimal(-0.001)]).toEqual([
			'0.33',
			'12',
			'0.01',
			'0'
		]);
	});
});
