import { describe, expect, it } from 'vitest';
import { repetition } from './repetition';
import { searchable } from './searchable-text';
import { surroundingsOf } from './surroundings';

const QUOTE = 'Spain will send two hundred engineers';
const SPAIN = `${QUOTE}.`;
const [MONDAY, NOBODY] = ['The council met on Monday.', 'Nobody knew when.'];
const [GERMANY, PRESS] = ['Germany would send no troops.', 'They spoke to the press.'];
const LATE = 'Late in the evening the ministers left.';
const TEXT = `${MONDAY} ${SPAIN} ${NOBODY}\n\n${GERMANY} ${PRESS}\n\n${LATE}`;

function places(before: string, now: string, exact: string, nth = 0) {
	const start = before.indexOf(exact);
	let place = now.indexOf(exact);
	for (let next = 0; next < nth; next++) place = now.indexOf(exact, place + 1);
	expect(Math.min(start, place)).toBeGreaterThanOrEqual(0);
	const texts = [searchable(now, 'en'), searchable(before, 'en')] as const;
	const range = { start, end: start + exact.length };
	return { texts, range, place: { start: place, end: place + exact.length } };
}

function surroundings(now: string, { before = TEXT, exact = QUOTE, nth = 0 } = {}) {
	const { texts, range, place } = places(before, now, exact, nth);
	return surroundingsOf(texts[0], place, { text: texts[1], range });
}

/** What has changed around the quote, as its kind and the parts that are not kept. */
function changed(now: string, options?: Parameters<typeof surroundings>[1]) {
	const found = surroundings(now, options);
	if (found.kind !== 'changed') return [found.kind];
	const { what, diff, range } = found.change;
	expect(
		diff
			.filter(({ kind }) => kind !== 'removed')
			.map(({ text }) => text)
			.join('')
	).toBe(now.slice(range.start, range.end));
	return [what, ...diff.filter(({ kind }) => kind !== 'kept').map(({ text }) => text.trim())];
}

describe('a quote in its own place', () => {
	it('is the same where the sentences beside it are, whatever is gone', () => {
		const same = { kind: 'same', moved: false };
		expect(surroundings(TEXT)).toEqual(same);
		expect(surroundings(TEXT.replace(`${MONDAY} `, ''))).toEqual(same);
		expect(surroundings(TEXT.replace(NOBODY, ''))).toEqual(same);
		expect(surroundings(TEXT.replace(LATE, 'Another paragraph.'))).toEqual(same);
		expect(surroundings(TEXT.replace(MONDAY, 'The council met on a Monday.'))).toEqual(same);
	});

	it('has a new sentence beside it, before or behind', () => {
		expect(changed(TEXT.replace(SPAIN, `${SPAIN} That is false.`))).toEqual([
			'neighbour',
			'That is false.'
		]);
		expect(changed(TEXT.replace(SPAIN, `It denies this. ${SPAIN}`))).toEqual([
			'neighbour',
			'It denies this.'
		]);
		expect(changed(TEXT.replace(SPAIN, `It denies this. ${SPAIN} That is false.`))).toEqual([
			'neighbour',
			'It denies this.',
			'That is false.'
		]);
	});

	it('has none where the new one stands in another paragraph', () => {
		const now = TEXT.replace('\n\n', '\n\nThat is false.\n\n');
		expect(surroundings(now)).toEqual({ kind: 'same', moved: false });
	});

	it('stands in another sentence now', () => {
		expect(changed(TEXT.replace(SPAIN, `${QUOTE} in spring.`))).toEqual(['sentence', 'in spring']);
		expect(changed(TEXT.replace(SPAIN, `Today ${SPAIN}`))).toEqual(['sentence', 'Today']);
	});

	it('is foreign where what was a sentence is told by another one', () => {
		expect(
			changed(TEXT.replace(SPAIN, `Nobody believes any longer that ${SPAIN}`), { exact: SPAIN })
		).toEqual(['foreign']);
	});

	it('is foreign where somebody else says it in other words around it', () => {
		expect(changed(TEXT.replace(SPAIN, `“${QUOTE}”, he lied.`))).toEqual(['foreign']);
		expect(changed(TEXT.replace(SPAIN, `“${SPAIN}”`))).toEqual(['sentence', '“', '”']);
	});

	it('is foreign where it has left its paragraph', () => {
		const now = `${MONDAY} ${NOBODY}\n\nSo it was: ${SPAIN}\n\n${GERMANY} ${PRESS}\n\n${LATE}`;
		expect(changed(now)).toEqual(['foreign']);
	});
});

describe('a quote in another place', () => {
	const first = `${MONDAY} ${SPAIN} ${NOBODY}`;
	const rest = `${GERMANY} ${PRESS}`;

	it('is the same where its whole paragraph was moved among the others', () => {
		expect(surroundings(`${rest}\n\n${LATE}\n\n${first}`)).toEqual({ kind: 'same', moved: true });
		// Of two that have changed places it is the shorter that was moved.
		const now = `${rest}\n\n${first}\n\n${LATE}`;
		expect(surroundings(now)).toEqual({ kind: 'same', moved: false });
		expect(surroundings(now, { exact: GERMANY })).toEqual({ kind: 'same', moved: true });
	});

	it('is told where a whole paragraph stands beside something new', () => {
		expect(changed(`${rest}\n\n${LATE}\n\nWhat we got wrong\n\n${first}`)).toEqual([
			...['neighbour', 'What we got wrong']
		]);
		const alone = `${LATE}\n\n${first}\n\n${rest}\n\nTaken back.`;
		expect(changed(alone, { before: `${LATE}\n\n${TEXT.replace(LATE, '')}` })).toEqual(['same']);
	});

	it('is foreign among new sentences, or in another sentence', () => {
		const gone = TEXT.replace(`${SPAIN} `, '');
		expect(changed(`${gone}\n\nAn error: ${SPAIN}`)).toEqual(['foreign']);
		expect(changed(`${gone}\n\nThis was wrong. ${SPAIN} We regret it.`)).toEqual(['foreign']);
		expect(changed(`${gone} We said “${SPAIN}”`)).toEqual(['foreign']);
	});

	it('is the same where it was moved within its paragraph, or to known sentences', () => {
		expect(surroundings(`${SPAIN} ${MONDAY} ${NOBODY}\n\n${rest}\n\n${LATE}`)).toMatchObject({
			kind: 'same'
		});
		expect(surroundings(`${MONDAY} ${NOBODY}\n\n${GERMANY} ${SPAIN} ${PRESS}\n\n${LATE}`)).toEqual({
			kind: 'same',
			moved: true
		});
	});
});

describe('a quote in a text without sentences', () => {
	it('is the same', () => {
		const text = searchable('— —', 'en');
		const range = { start: 3, end: 3 };
		expect(surroundingsOf(text, range, { text, range })).toEqual({ kind: 'same', moved: false });
	});
});

describe('words that are said again', () => {
	function repeated(now: string, exact = SPAIN) {
		const { texts, range, place } = places(TEXT, now, exact);
		const found = repetition(texts[0], place, { text: texts[1], range });
		return found && now.slice(found.range.start, found.range.end);
	}
	const note = `That ${QUOTE} has been denied.`;

	it('are told with the new sentence', () => {
		expect(repeated(`${TEXT}\n\n${note}`)).toBe(note);
		expect(repeated(`${TEXT} ${note} Truly.`)).toBe(note);
		const { texts, range, place } = places(TEXT, `${TEXT}\n\n${note}`, SPAIN);
		expect(repetition(texts[0], place, { text: texts[1], range })).toMatchObject({
			...{ what: 'repeated', diff: [{ kind: 'added', text: note }] }
		});
	});

	it('are told where the same sentence stands once more', () => {
		expect(repeated(`${TEXT}\n\n${SPAIN}`)).toBe(SPAIN);
	});

	it('are none where they stand once, stood so before, or are too few', () => {
		expect(repeated(TEXT)).toBeUndefined();
		expect(repeated(`${TEXT}\n\nSpain will send engineers.`)).toBeUndefined();
		const twice = `${TEXT}\n\n${note}`;
		const { texts, range, place } = places(twice, `${twice} Truly.`, SPAIN);
		expect(repetition(texts[0], place, { text: texts[1], range })).toBeUndefined();
		expect(repeated(`${TEXT}\n\nThey will send two planes.`, 'will send two')).toBeUndefined();
		expect(repeated(`${TEXT}\n\nNobody knew when. Nobody.`, 'Nobody knew when.')).toBeUndefined();
	});
});
