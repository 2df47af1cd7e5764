import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolution } from './resolution';
import { resolveQuote } from './resolve-quote';
import { searchable } from './searchable-text';
import { sentencesAround, sentencesOf } from './sentences';
import { plainForm } from './typography';

const SPAIN = 'Spain is willing to send two hundred engineers to the port.';
const FIRST = `The council met on Monday in the old town hall. ${SPAIN} Nobody knew when.`;
const SECOND = 'Germany would send no troops, the chancellor said. He added that he would pay.';
const THIRD = 'Late in the evening the ministers left. Some of them spoke to the press.';
const TEXT = [FIRST, SECOND, THIRD].join('\n\n');
const WITHOUT = TEXT.replace(`${SPAIN} `, '');
const BARE = SPAIN.slice(0, -1);

function resolve(after: string, exact = SPAIN, before = TEXT, language = 'en'): Resolution {
	const start = before.indexOf(exact);
	expect(start).toBeGreaterThanOrEqual(0);
	const range = { start, end: start + exact.length };
	const quote = {
		exact,
		prefix: before.slice(Math.max(0, start - 24), start),
		suffix: before.slice(range.end, range.end + 24)
	};
	return resolveQuote(searchable(after, language), quote, {
		text: searchable(before, language),
		range
	});
}

describe('words that were taken out and are told in a note', () => {
	it.each([
		['in a sentence about them', `Correction: an earlier version said that ${BARE}. It was wrong.`],
		['in quotation marks', `We had “${BARE}”; that is not so.`],
		['in quotation marks of another language', `Zuvor hieß es: »${SPAIN}« Das stimmt nicht.`],
		[
			'as they stood, beside what says so',
			`Editor’s note. ${SPAIN} This should not have stood here.`
		],
		['alone under a new heading', `What we got wrong\n\n${SPAIN}`],
		['with others under a new heading', `Taken back\n\n${SPAIN}\n\n${SECOND.split('. ')[1] ?? ''}`]
	])('are not certain: %s', (_, note) => {
		const texts = [`${WITHOUT}\n\n${note}`, `${note}\n\n${WITHOUT}`];
		for (const after of texts) {
			expect(resolve(after), after).toMatchObject({ kind: 'orphan', reason: 'uncertain' });
		}
	});

	it('leave the place to what was put right there', () => {
		const corrected = TEXT.replace('two hundred', 'two thousand');
		const after = `${corrected}\n\nThis article said at first that ${BARE}.`;
		const found = resolve(after);
		expect(found).toMatchObject({ kind: 'fuzzy', range: { start: TEXT.indexOf(SPAIN) } });
	});

	it('are told of where they still stand', () => {
		const after = `${TEXT}\n\nThat ${BARE} has been denied since.`;
		expect(resolve(after)).toMatchObject({
			kind: 'context',
			around: {
				what: 'repeated',
				diff: [{ kind: 'added', text: `That ${BARE} has been denied since.` }]
			}
		});
	});
});

describe('words around which something else is said', () => {
	const part = 'send two hundred engineers to the port';

	it.each([
		['Spain is not willing to', 'Spain is willing to'],
		['It is untrue that Spain is willing to', 'Spain is willing to'],
		['to the port, its enemies claim.', 'to the port.'],
		['“Spain is willing to', 'Spain is willing to']
	])('are found with what has changed: %s', (now, was) => {
		const closed = now.startsWith('“') ? TEXT.replace('port.', 'port.”') : TEXT;
		const found = resolve(closed.replace(was, now), part);
		expect(found).toMatchObject({ kind: 'context', around: { what: 'sentence' } });
		const added = found.kind === 'context' ? found.around.diff : [];
		expect(added.filter(({ kind }) => kind !== 'kept').length).toBeGreaterThan(0);
	});

	it('are found with a new sentence directly beside them', () => {
		const after = TEXT.replace(SPAIN, `${SPAIN} That was denied.`);
		expect(resolve(after)).toMatchObject({
			kind: 'context',
			around: {
				what: 'neighbour',
				diff: [
					{ kind: 'kept', text: SPAIN },
					{ kind: 'added', text: ' That was denied.' }
				]
			}
		});
	});

	it('are not certain in quotation marks in another sentence', () => {
		const after = TEXT.replace(SPAIN, `The rumour that “${BARE}” was not confirmed.`);
		expect(resolve(after)).toMatchObject({ kind: 'orphan' });
	});

	it('are looked at with what comes behind an abbreviation, and with all of a quotation', () => {
		const before = 'It rained. On Monday Mr. Smith said that the port is open. The end.';
		const exact = 'that the port is open';
		const denied = before.replace('On Monday Mr.', 'Nobody believes that Mr.');
		expect(resolve(denied, exact, before)).toMatchObject({ kind: 'context' });
		const speech = 'It rained. “The port is open. The ships will come,” he said. The end.';
		const doubted = speech.replace('he said', 'he never said');
		expect(resolve(doubted, 'The port is open', speech)).toMatchObject({ kind: 'context' });
	});

	it('are told in scripts that part neither words nor sentences by spaces', () => {
		const before = '部长星期一到达。法国将派遣数千名士兵。没有人知道何时。';
		const exact = '法国将派遣数千名士兵';
		const denied = before.replace(`${exact}。`, `关于${exact}的报道是假的。`);
		expect(['context', 'orphan']).toContain(resolve(denied, exact, before, 'zh').kind);
		expect(resolve(before.replace('星期一', '星期二'), exact, before, 'zh').kind).toBe('exact');
	});
});

describe('words that say what they said', () => {
	it.each([
		['a neighbour was copy-edited', TEXT.replace('old town hall', 'old townhall')],
		['a neighbour was cut', TEXT.replace(' Nobody knew when.', '')],
		['paragraphs were put in', `New.\n\n${FIRST}\n\nNew as well.\n\n${SECOND}\n\n${THIRD}`],
		['another paragraph was rewritten', TEXT.replace(THIRD, 'Everybody stayed where they were.')],
		['paragraphs were divided', TEXT.replace(` ${SPAIN} `, `\n\n${SPAIN}\n\n`)]
	])('are certain though %s', (_, after) => {
		expect(resolve(after)).toMatchObject({ kind: 'exact' });
	});

	it('have moved where their paragraph has, and only then', () => {
		expect(resolve([SECOND, THIRD, FIRST].join('\n\n'))).toMatchObject({ kind: 'moved' });
		expect(resolve([FIRST, THIRD, SECOND].join('\n\n'))).toMatchObject({ kind: 'exact' });
	});

	it('are the same but for typography', () => {
		const before = `He said: “Spain's help – it is late – will come.” ${FIRST}`;
		const exact = "“Spain's help – it is late – will come.”";
		const after = before.replace(
			exact,
			'«\u00a0Spain’s help—it\u00a0is\nlate—will co\u00adme.\u00a0»'
		);
		expect(resolve(after, exact, before)).toMatchObject({ kind: 'typography' });
	});

	it('are not the same without their quotation marks, or with other numbers', () => {
		expect(plainForm('a “several” b')).not.toBe(plainForm('a several b'));
		expect(plainForm('10 %')).toBe(plainForm('10\u202f%'));
		expect(plainForm('10²')).not.toBe(plainForm('102'));
		expect(plainForm('l’été')).toBe(plainForm("l'été".normalize('NFD')));
	});

	const word = fc.constantFrom('Spain', 'will', 'send', 'no', 'ships', 'to', 'the', 'port', 'now');
	const sentence = fc
		.array(word, { minLength: 4, maxLength: 9 })
		.map((words) => `It is said ${words.join(' ')}.`);
	const edit = fc.record({
		from: fc.nat(400),
		length: fc.nat(40),
		text: fc.oneof(
			fc.constant(''),
			sentence,
			fc.constantFrom(' not ', ' “', '”', '\n\n', '. ', ', ')
		)
	});

	it('are certain only in a sentence that is the same up to typography', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(sentence, { minLength: 4, maxLength: 12 }),
				fc.nat(),
				fc.array(edit, { minLength: 1, maxLength: 3 }),
				(sentences, which, edits) => {
					const exact = sentences[which % sentences.length] ?? '';
					const before = sentences.join(' ');
					fc.pre(before.indexOf(exact) === before.lastIndexOf(exact));
					let after = before;
					for (const { from, length, text } of edits) {
						after = after.slice(0, from) + text + after.slice(from + length);
					}
					const found = resolve(after, exact, before);
					if (found.kind !== 'exact' && found.kind !== 'moved') return;
					expect(around(after, found.range)).toBe(
						around(before, {
							start: before.indexOf(exact),
							end: before.indexOf(exact) + exact.length
						})
					);
				}
			),
			{ numRuns: 300 }
		);
	});
});

/** The sentences that a range stands in, in plain form. */
function around(text: string, range: { start: number; end: number }): string {
	const cut = sentencesOf(searchable(text, 'en'));
	const span = sentencesAround(cut, range) ?? { first: 0, last: -1 };
	const from = cut.sentences[span.first]?.start;
	return plainForm(text.slice(from, cut.sentences[span.last]?.end));
}

describe('the end of a quote', () => {
	const exact = 'Spain will send at least 25';
	const before = `It rained. ${exact} engineers to the port. Nobody knew when they would come.`;

	it.each(['250', '25,000', '25.5', '25 000', '25k', '25–50', '125'])(
		'is never within the number %s',
		(number) => {
			const found = resolve(before.replace('25', number), exact, before);
			expect(found).toMatchObject({ kind: 'fuzzy' });
			const { start, end } = found.kind === 'fuzzy' ? found.range : { start: 0, end: 0 };
			expect(before.replace('25', number).slice(start, end)).toBe(exact.replace('25', number));
		}
	);

	it('is not moved where what follows is no part of the number', () => {
		expect(resolve(before, exact, before)).toMatchObject({ kind: 'exact' });
		const comma = before.replace('25 engineers', '25, engineers');
		expect(resolve(comma, exact, before)).toMatchObject({ kind: 'context' });
	});
});
