import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJson, anyText } from '../../tests/fixtures/random';
import { parseOptions } from './export-options';
import { orderOf, parseList, parseWords } from './snapshot-options';
import { UsageError } from './usage';

/** Runs it; what it cannot use, it must say, as a usage error. */
function useOrRefuse(run: () => unknown): void {
	try {
		run();
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		expect(error.message).not.toBe('');
	}
}

const word = fc.oneof(
	fc.constantFrom(
		...['--view', '--dossier', '--title', '--note', '--without', '--size', '--scale', '--format'],
		...[
			'--text',
			'--window',
			'--site',
			'--out',
			'--list',
			'--help',
			'--layer',
			'--all',
			'--no-all'
		],
		...[
			'--annotations',
			'--citations',
			'--',
			'-x',
			'--__proto__',
			'--view=',
			'--all=1',
			'--site=x'
		],
		...['a4', '1600x900', '0x0', '99999x99999', 'png', 'pdf', 'csv', '2', 'https://example.org/a']
	),
	anyText
);

describe('words of the command line', () => {
	it('are understood or refused by the snapshot', () => {
		fc.assert(
			fc.property(fc.array(word, { maxLength: 8 }), (words) => {
				useOrRefuse(() => orderOf(parseWords(words).words));
			})
		);
	});

	it('are understood or refused by the export', () => {
		fc.assert(
			fc.property(fc.array(word, { maxLength: 8 }), (words) => {
				useOrRefuse(() => parseOptions(words));
			})
		);
	});
});

describe('a list of snapshots', () => {
	const key = fc.oneof(fc.constantFrom('view', 'without', 'size', 'out', '__proto__'), anyText);
	const entry = fc
		.array(fc.tuple(key, anyJson), { maxLength: 4 })
		.map((entries) =>
			entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()
		)
		.map((members) => `{"out":"a.svg"${members === '' ? '' : `,${members}`}}`);
	const list = fc.oneof(
		fc.array(entry, { maxLength: 3 }).map((entries) => `[${entries.join()}]`),
		fc.array(entry, { maxLength: 3 }).map((entries) => entries.join('\n')),
		anyJson.map((value) => JSON.stringify(value)),
		anyText
	);

	it('is understood or refused', () => {
		fc.assert(
			fc.property(list, (text) => {
				useOrRefuse(() => parseList(text).map(orderOf));
			})
		);
	});
});
