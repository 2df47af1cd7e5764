import { describe, expect, it } from 'vitest';
import { fileName } from './file-name';
import type { SizeChoice } from './presets';
import type { SheetBody } from './sheet-body';

const slide: SizeChoice = { preset: 'slide', scale: 1, custom: { width: 1200, height: 800 } };
const named = (
	subject: string,
	filter = '',
	size: SizeChoice = slide,
	body: SheetBody = { show: 'map' }
) =>
	fileName(
		{
			dossier: { slug: 'guarantees', title: 'Who?' },
			asOf: '2026-01-19',
			about: { subject, filter },
			body
		},
		size,
		'png'
	);

describe('the name of a file', () => {
	it('says what is in it', () => {
		expect(named('France')).toBe('guarantees-france-2026-01-19-slide.png');
		expect(named('changes since 2025-10-12', 'Signed intent · Approval needed')).toBe(
			'guarantees-changes-since-2025-10-12-2026-01-19-signed-intent-approval-needed-slide.png'
		);
		expect(named('')).toBe('guarantees-2026-01-19-slide.png');
		expect(named('', '', { ...slide, preset: 'custom', scale: 2 })).toBe(
			'guarantees-2026-01-19-1200x800-2x.png'
		);
		expect(named('France', '', slide, { show: 'words', sources: [] })).toBe(
			'guarantees-france-2026-01-19-words-slide.png'
		);
	});

	it('holds letters of every script, and nothing that a file system minds', () => {
		expect(named('Côte d’Ivoire / Türkiye: “a*b?”')).toBe(
			'guarantees-cote-d-ivoire-turkiye-a-b-2026-01-19-slide.png'
		);
		expect(named('مصر والسودان')).toBe('guarantees-مصر-والسودان-2026-01-19-slide.png');
		expect(named('\u2068Йорданія\u2069')).toBe('guarantees-йорданія-2026-01-19-slide.png');
		expect(named('word '.repeat(40)).length).toBeLessThan(90);
	});
});
