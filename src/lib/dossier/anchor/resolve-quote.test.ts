import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolution } from './resolution';
import { resolveQuote } from './resolve-quote';
import { searchable } from './searchable-text';

const BEFORE = [
	'The council met on Monday. France would send several thousand troops after a ceasefire, the president said.',
	'Germany would send no troops, the chancellor said. “We will pay,” he added.',
	'The port is open. Italy would send several hundred observers after a ceasefire, the minister said.'
].join('\n\n');

const WORDS = 'France would send several thousand troops after a ceasefire';

/** What becomes of words of the text above in a changed one. */
function resolve(after: string, exact = WORDS, before = BEFORE): Resolution {
	const start = before.indexOf(exact);
	const end = start + exact.length;
	const quote = {
		exact,
		prefix: before.slice(Math.max(0, start - 32), start),
		suffix: before.slice(end, end + 32)
	};
	return resolveQuote(searchable(after), quote, {
		text: searchable(before),
		range: { start, end }
	});
}

function wordsOf(after: string, resolution: Resolution): string | undefined {
	if (resolution.kind === 'orphan') return undefined;
	return after.slice(resolution.range.start, resolution.range.end);
}

describe('resolveQuote', () => {
	it('finds what has not changed at its place', () => {
		expect(resolve(BEFORE)).toEqual({ kind: 'exact', range: { start: 27, end: 86 } });
	});

	it('finds what was pushed away by a paragraph before it', () => {
		const after = `Nobody disagreed.\n\n${BEFORE}`;
		expect(resolve(after)).toEqual({ kind: 'exact', range: { start: 46, end: 105 } });
	});

	it('says that a new sentence stands beside what it has pushed away', () => {
		const after = BEFORE.replace('France', 'Nobody disagreed. France');
		expect(resolve(after)).toMatchObject({
			kind: 'context',
			range: { start: 45, end: 104 },
			around: { what: 'neighbour', diff: [{ kind: 'added', text: 'Nobody disagreed. ' }, {}] }
		});
	});

	it('finds what another order of paragraphs has moved', () => {
		const after = BEFORE.split('\n\n').reverse().join('\n\n');
		expect(resolve(after)).toMatchObject({ kind: 'moved' });
		expect(wordsOf(after, resolve(after))).toBe(WORDS);
	});

	it('takes another last word of a whole paragraph for its own', () => {
		const exact = 'मानव अधिकारों की सार्वभौम घोषणा';
		const before = `${exact}\n\n${BEFORE}`;
		const after = before.replace('घोषणा', 'पद्धति');
		expect(wordsOf(after, resolve(after, exact, before))).toBe('मानव अधिकारों की सार्वभौम पद्धति');
	});

	it('takes no words of a note for a first or last word of the paragraph in it', () => {
		const exact = '人人有权享有生命、自由和人身安全。';
		const before = `${BEFORE}\n\n${exact}\n\n第四条`;
		const after = before.replace(exact, '编者注：“人人有权享有生命、自由和人身安全”。');
		expect(wordsOf(after, resolve(after, exact, before)) ?? '').not.toContain('编者注');
	});

	it('finds a sentence with a typing error, and says what differs', () => {
		const after = BEFORE.replace('thousand', 'thousnad');
		const resolution = resolve(after);
		expect(resolution).toMatchObject({
			kind: 'fuzzy',
			diff: [
				{ kind: 'kept', text: 'France would send several ' },
				{ kind: 'removed', text: 'thousand' },
				{ kind: 'added', text: 'thousnad' },
				{ kind: 'kept', text: ' troops after a ceasefire' }
			]
		});
		// Two letters changed places: two substitutions in 59 characters.
		expect(resolution).toHaveProperty('score', 1 - 2 / 59);
	});

	it('finds words whose marks, spaces or Unicode form have changed', () => {
		const quote = '“We will pay,” he added';
		const after = BEFORE.replace(quote, '"We will\u00a0pay," he added');
		expect(wordsOf(after, resolve(after, quote))).toBe('"We will\u00a0pay," he added');
		const accented = 'Là-bas, l’été à Zürich était déjà fini. Rien d’autre n’avait changé depuis.';
		const apart = accented.normalize('NFD');
		expect(wordsOf(apart, resolve(apart, 'l’été à Zürich était déjà fini', accented))).toBe(
			'l’été à Zürich était déjà fini'.normalize('NFD')
		);
	});

	it('finds a first word that was replaced, with all of the word', () => {
		const after = BEFORE.replace('France would', 'Paris would');
		expect(wordsOf(after, resolve(after))).toBe(WORDS.replace('France', 'Paris'));
	});

	it('never takes a look-alike for what was deleted', () => {
		const after = BEFORE.replace(` ${WORDS}, the president said.`, '');
		expect(resolve(after)).toMatchObject({ kind: 'orphan' });
		const twice = `${BEFORE}\n\nThe paper closed. France would send several thousand troops after a truce, it wrote.`;
		const once = twice.replace(` ${WORDS}, the president said.`, '');
		expect(resolve(once, WORDS, twice)).toMatchObject({ kind: 'orphan', reason: 'uncertain' });
	});

	it('offers what is most like an orphan to the maintainer', () => {
		const twice = `${BEFORE}\n\nFrance would send several thousand troops after a truce, it wrote.`;
		const after = twice.replace(`${WORDS}, the president said.`, '');
		const resolution = resolve(after, WORDS, twice);
		if (resolution.kind !== 'orphan') throw new Error('It has jumped to a look-alike.');
		const [likeliest] = resolution.candidates;
		expect(after.slice(likeliest?.range.start, likeliest?.range.end)).toMatch(
			/^France would send several thousand troops after a truce/
		);
	});

	it.each([
		[
			'spoke of several thousand troops.',
			'Several thousand troops after a ceasefire.',
			'After a ceasefire the port opens.'
		],
		[
			'met to talk of troops.',
			'Troops after a ceasefire alone.',
			'After a ceasefire all would be quiet.'
		],
		['had asked for it at the end.', 'That the end comes soon.', 'Comes soon: the next meeting.']
	])('never takes for a quote what stood on both sides of it: %s […] %s', (lead, exact, rest) => {
		const before = `It rained. The council ${lead} ${exact} ${rest} Nobody left.`;
		const after = before.replace(`${exact} `, '');
		expect(resolve(after, exact, before)).toMatchObject({ kind: 'orphan', reason: 'uncertain' });
	});

	it('is not put off by a new sentence beside the quote that begins as it does', () => {
		const exact = 'Several thousand in all.';
		const before = `Troops might come soon. ${exact} Others would only watch. The rest said nothing.`;
		const after = before.replace(exact, `Several thousand at most, ever. ${exact}`);
		expect(wordsOf(after, resolve(after, exact, before))).toBe(exact);
	});

	it('does not choose between two places that are the same all around', () => {
		const paragraph =
			'On Tuesday nothing happened at all. The talks went on. They went on until the lamps were lit.';
		const before = `${paragraph} The end.`;
		const after = `${paragraph}\n\n${paragraph} The end.`;
		expect(resolve(after, 'The talks went on', before)).toMatchObject({
			kind: 'orphan',
			reason: 'ambiguous'
		});
	});

	it('trusts a quote alone only between its neighbours', () => {
		const quote = { exact: 'The port is open', prefix: '', suffix: '' };
		expect(resolveQuote(searchable(BEFORE), quote)).toMatchObject({ kind: 'orphan' });
		const between = { ...quote, prefix: '” he added.\n\n', suffix: '. Italy would' };
		expect(resolveQuote(searchable(BEFORE), between)).toMatchObject({ kind: 'exact' });
	});

	const sentence = fc
		.lorem({ mode: 'sentences', maxCount: 1 })
		.filter(({ length }) => length >= 25);
	const sentences = fc.uniqueArray(sentence, { minLength: 3, maxLength: 12 });

	it('finds every sentence again in a text that was only added to', () => {
		fc.assert(
			fc.property(sentences, fc.nat(), fc.nat(), sentence, (texts, which, where, added) => {
				fc.pre(!texts.includes(added));
				const exact = texts[which % texts.length] ?? '';
				const before = texts.join(' ');
				fc.pre(before.indexOf(exact) === before.lastIndexOf(exact));
				const after = texts.toSpliced(where % (texts.length + 1), 0, added).join(' ');
				fc.pre(after.indexOf(exact) === after.lastIndexOf(exact));
				expect(wordsOf(after, resolve(after, exact, before))).toBe(exact);
			})
		);
	});

	/** Of so few words that sentences are like one another, and like the end of one and the next. */
	const likeSentences = fc.uniqueArray(
		fc
			.array(
				fc.constantFrom('France', 'would', 'send', 'troops', 'after', 'a', 'ceasefire', 'not'),
				{
					minLength: 3,
					maxLength: 9
				}
			)
			.map((words) => `${words.join(' ')}.`)
			.filter(({ length }) => length >= 25),
		{ minLength: 3, maxLength: 12 }
	);

	it.each([
		['of many words', sentences],
		['of few words', likeSentences]
	])('finds nothing where sentences %s were deleted, and never throws', (_, arbitrary) => {
		fc.assert(
			fc.property(arbitrary, fc.nat(), fc.nat({ max: 2 }), (texts, which, more) => {
				const place = which % texts.length;
				const exact = texts[place] ?? '';
				const before = texts.join(' ');
				fc.pre(before.indexOf(exact) === before.lastIndexOf(exact));
				const first = Math.max(0, place - (which % (more + 1)));
				const after = texts.toSpliced(first, more + 1).join(' ');
				fc.pre(!after.includes(exact));
				expect(resolve(after, exact, before).kind).toBe('orphan');
			})
		);
	});

	it('gives whole characters within the text, whatever the texts are', () => {
		const anything = fc.string({ unit: 'binary', maxLength: 120 });
		fc.assert(
			fc.property(anything, anything, fc.nat(), fc.nat(), (before, after, one, other) => {
				const start = one % (before.length + 1);
				const end = Math.min(before.length, start + (other % 40));
				const resolution = resolveQuote(
					searchable(after),
					{ exact: before.slice(start, end), prefix: before.slice(0, start), suffix: '' },
					{ text: searchable(before), range: { start, end } }
				);
				if (resolution.kind === 'orphan') return;
				expect(resolution.range.start).toBeLessThan(resolution.range.end);
				expect(resolution.range.end).toBeLessThanOrEqual(after.length);
			})
		);
	});
});
