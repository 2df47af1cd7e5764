import { describe, expect, it } from 'vitest';
import { articleBlocks } from '../parse/article';
import { placeQuote, type PlacedRange } from './place-quote';

const BODY = 'The council agrees. The port is open.\n\nThe council agrees. The ship is late.\n';

interface Placed {
	readonly range: PlacedRange | undefined;
	/** Path, message and remedy of each problem. */
	readonly told: string[][];
}

function place(exact: string, { body = BODY, prefix = '', suffix = '' } = {}): Placed {
	const told: string[][] = [];
	const text = { body, blocks: articleBlocks(body) };
	const range = placeQuote(text, { exact, prefix, suffix }, 'harbour', 'quote', (...problem) =>
		told.push(problem.slice(0, 3) as string[])
	);
	return { range, told };
}

describe('placeQuote', () => {
	it('gives the place of words that stand once, with their block', () => {
		expect(place('The port')).toEqual({ range: { start: 20, end: 28, block: 1 }, told: [] });
		expect(place('The ship is late.')).toEqual({
			range: { start: 59, end: 76, block: 2 },
			told: []
		});
		expect(place('agrees', { suffix: '. The ship' }).range).toMatchObject({ block: 2 });
	});

	it('tells of words that stand at several places, and what would part them', () => {
		expect(place('The council')).toEqual({
			range: undefined,
			told: [
				[
					'quote.exact',
					'“The council” stands 2 times in the article “harbour” (P1, P2).',
					// The text’s beginning is no neighbour, so the first needs what follows it.
					'Lengthen prefix or suffix: for P1 prefix "" and suffix " agrees. The p" would do; for P2 prefix "\\n" and suffix "" would do.'
				]
			]
		});
	});

	it('gives neighbours for three places at most, and names twenty', () => {
		const four = place('on', { body: 'on one, on two, on three, on four' });
		expect(four.told[0]?.[1]).toMatch(/stands 5 times .*\(P1, P1, P1, P1, P1\)\.$/);
		expect(four.told[0]?.[2]?.match(/would do/g)).toHaveLength(3);
		const told = (count: number) => place('go', { body: 'go '.repeat(count) }).told[0] ?? [];
		expect(told(20)[1]).toMatch(/ 20 times .*\((P1, ){19}P1\)\.$/);
		expect(told(20)[2]).toContain('would do');
		expect(told(21)[1]).toMatch(/ 21 times .*\((P1, ){19}P1, …\)\.$/);
		expect(told(21)[2]).toBe('Lengthen prefix or suffix: add words until one place is left.');
	});

	it('tells of words that stand between other neighbours', () => {
		expect(place('The port', { prefix: 'Nobody. ' })).toEqual({
			range: undefined,
			told: [
				[
					'quote.exact',
					'“The port” stands in the article “harbour” (P1), but not between this prefix and this suffix.',
					'Correct prefix and suffix: for P1 prefix "" and suffix "" would do.'
				]
			]
		});
	});

	it('tells of words that stand nowhere', () => {
		expect(place('The harbour')).toEqual({
			range: undefined,
			told: [
				[
					'quote.exact',
					'“The harbour” does not stand in the article “harbour”.',
					'Copy the words from the article, exactly as they stand there.'
				]
			]
		});
	});

	it.each([
		['"May" it', '“May” it'],
		["it's", 'it’s'],
		['be - so', 'be – so'],
		['we said', 'we\u00a0said']
	])('shows what the article has for %s, where only marks differ', (exact, has) => {
		const { told } = place(exact, { body: `Then ${has} at last.` });
		expect(told[0]?.[2]).toBe(
			`Quotation marks, dashes or spaces differ: the article has “${has}”.`
		);
	});

	it('tells of words that run from one block into the next', () => {
		expect(place('open.\n\nThe council').told).toEqual([
			[
				'quote.exact',
				'The quote runs from P1 into P2.',
				'Make it one quote for each block, without the blank lines between them.'
			]
		]);
	});

	it.each(['\nThe council', '\n\nThe council', 'is open.\n', '\n\n'])(
		'tells of %j that it begins or ends between two blocks',
		(exact) => {
			expect(place(exact).told.map(([, message]) => message)).toEqual([
				'The quote begins or ends in the blank lines between two blocks.'
			]);
		}
	);

	it('tells of other line ends only where they are the cause', () => {
		const body = BODY.replaceAll('\n', '\r\n');
		const message = (exact: string) => place(exact, { body }).told[0]?.[1];
		expect(message('open.\n\nThe council')).toMatch(/end in CR LF, as on Windows/);
		expect(message('The harbour')).toMatch(/does not stand/);
		expect(place('The port', { body }).range).toMatchObject({ start: 20, block: 1 });
	});

	it('does not blame the quotes of an article without text', () => {
		expect(place('The port', { body: '\n' })).toEqual({ range: undefined, told: [] });
	});

	it('cuts a long quote off in what it tells', () => {
		expect(place('x'.repeat(61)).told[0]?.[1]).toBe(
			`“${'x'.repeat(59)}…” does not stand in the article “harbour”.`
		);
	});
});
