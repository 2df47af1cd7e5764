import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { miniatureFiles, miniatureOptions } from '../../../../tests/fixtures/miniature';
import { anchorQuote } from '../anchor/anchor';
import { parseArticle } from '../parse/article';
import { parseDossier } from '../parse/parse';
import { planUpdate, type Fate, type UpdatePlan } from './plan-update';

const HEAD = '---\ntitle: The force\npublisher: null\ndate: 2026-01-19\nlanguage: en\n---\n';
const BODY = `The council met on Monday. France would send several thousand troops after a ceasefire, the president said.

Germany would send no troops, the chancellor said. “We will pay,” he added.

The port is open. The council agrees. Italy would send several hundred observers, the minister said.

Late in the evening the ministers left. The council agrees. Nobody spoke to the press.
`;

/** Claims with one passage each; the file's look is not what a program would give it. */
function dossierWith(...quotes: (readonly [exact: string, prefix?: string, suffix?: string])[]) {
	const claims = quotes.map(
		([exact, prefix = '', suffix = ''], index) => `    {
      "id": "claim-${index}", "article": "force",
      "kind": "background", "strength": "stated", "actors": [], "features": [],
      "summary": "Gr\\u00fcn.",
      "passages": [
          {
           "id":"passage-${index}",
           "prefix": ${JSON.stringify(prefix)},
           "exact": ${JSON.stringify(exact)},
           "suffix": ${JSON.stringify(suffix)}}]
    }`
	);
	return new Map([
		['articles/force.md', HEAD + BODY],
		['claims.json', `{"claims": [\n${claims.join(',\n')}\n],\n  "notes": []}`]
	]);
}

function plan(files: ReadonlyMap<string, string>, text: string, article = 'force'): UpdatePlan {
	const refuse = (_: string, message: string): never => {
		throw new Error(message);
	};
	const planned = planUpdate(files, article, text, '2026-11-22', refuse);
	if (planned === undefined) throw new Error('The text was refused.');
	return planned;
}

function fates({ updates }: UpdatePlan): Fate[] {
	return updates.map(({ fate }) => fate);
}

const FRANCE = 'France would send several thousand troops after a ceasefire';
const AGREES = 'The council agrees.';

describe('planUpdate', () => {
	it('quotes a word as it is spelt now, and changes nothing else of the file', () => {
		const files = dossierWith([FRANCE, 'met on Monday. ', ', the president'], ['We will pay']);
		const planned = plan(files, BODY.replace('several thousand', 'several thousend'));
		expect(fates(planned)).toMatchObject([
			{ kind: 'fuzzy', block: 1, quote: { prefix: 'met on Monday. ', suffix: ', the president' } },
			{ kind: 'exact', block: 2 }
		]);
		expect(planned.files.get('claims.json')).toBe(
			files
				.get('claims.json')
				?.replace('thousand troops', 'thousend troops')
				.replace(
					'"suffix": ", the president"}]',
					'"suffix": ", the president"}],\n      "review": { "since": "2026-11-22", "reason": "The words of passage “passage-0” have changed: France would send several [-thousand-]{+thousend+} troops after a ceasefire." }'
				)
		);
		expect(planned.files.get('articles/force.md')).toContain('several thousend');
	});

	it('follows a paragraph to another place', () => {
		const [first = '', ...others] = BODY.trim().split('\n\n');
		const files = dossierWith([FRANCE, 'met on Monday. ', ', the president']);
		const planned = plan(files, [...others, first].join('\n\n'));
		expect(fates(planned)).toMatchObject([{ kind: 'moved', block: 4 }]);
		// The same words between the same neighbours: nothing is to be written.
		expect([...planned.files.keys()]).toEqual(['articles/force.md']);
	});

	it('gives a quote new neighbours where its own are no longer there', () => {
		const files = dossierWith([FRANCE, 'met on Monday. ', ', the president']);
		const planned = plan(files, BODY.replace('on Monday. ', 'late. '));
		expect(fates(planned)).toMatchObject([
			{
				kind: 'exact',
				quote: { exact: FRANCE, prefix: 'ncil met late. ', suffix: ', the president' }
			}
		]);
	});

	it('keeps a sentence that was taken out, marked, though one like it is left', () => {
		const files = dossierWith(['Germany would send no troops', '', ', the chancellor']);
		const text = BODY.replace('Germany would send no troops, the chancellor said. ', '').replace(
			'Nobody spoke',
			'Hungary would send no troops, its minister said. Nobody spoke'
		);
		const planned = plan(files, text);
		expect(fates(planned)).toMatchObject([{ kind: 'orphan', since: '2026-11-22' }]);
		const [fate] = fates(planned);
		const candidates = fate?.kind === 'orphan' ? fate.candidates : [];
		expect(candidates.map(({ block, words }) => [block, words])).toContainEqual([
			4,
			expect.stringContaining('would send no troops')
		]);
		const reason = fate?.kind === 'orphan' ? fate.reason : '';
		expect(planned.files.get('claims.json')).toBe(
			files.get('claims.json')?.replace(
				'"suffix": ", the chancellor"',
				`"suffix": ", the chancellor",
           "orphan": { "since": "2026-11-22", "reason": "${reason}" }`
			)
		);
	});

	it('tells a repeated sentence from its twin, and never takes the twin for it', () => {
		const files = dossierWith([AGREES, 'open. '], [AGREES, 'left. ']);
		const pushed = plan(files, `Something new.\n\n${BODY}`);
		expect(fates(pushed)).toMatchObject([
			{ kind: 'exact', block: 4 },
			{ kind: 'exact', block: 5 }
		]);
		const gone = plan(files, BODY.replace('The port is open. The council agrees. ', ''));
		expect(fates(gone)).toMatchObject([{ kind: 'orphan' }, { kind: 'exact', block: 4 }]);
	});

	it('leaves to a person what a blank line now parts', () => {
		const files = dossierWith([FRANCE]);
		const planned = plan(files, BODY.replace('thousand troops', 'thousand\n\ntroops'));
		expect(fates(planned)).toMatchObject([{ kind: 'orphan', reason: 'uncertain' }]);
		expect(fates(planned)).toMatchObject([{ candidates: [{ block: 1 }, {}] }]);
	});

	it('takes the mark away again when the words are back, and gives the same bytes', () => {
		const files = dossierWith([FRANCE, 'The council met on Monday. ', ', the president said.']);
		const without = BODY.replace(`The council met on Monday. ${FRANCE}, the president said.`, 'X.');
		const gone = plan(files, without);
		const then = new Map([...files, ...gone.files]);
		expect(then.get('claims.json')).toContain('"orphan": { "since": "2026-11-22"');
		// Nothing more is said of it while it stays away.
		const still = plan(then, without);
		expect(fates(still)).toMatchObject([{ kind: 'orphan', since: '2026-11-22' }]);
		expect(still.files.size).toBe(0);
		const back = plan(then, BODY);
		expect(fates(back)).toMatchObject([{ kind: 'moved', block: 1, returned: true }]);
		expect(new Map([...then, ...back.files])).toEqual(files);
	});

	it('follows the words of editor’s notes, and leaves other articles alone', () => {
		const files = miniatureFiles();
		const text = files.get('articles/harbour.md') ?? '';
		const planned = plan(files, text.replace(' The port stays open.', ''), 'harbour');
		expect(planned.updates.map(({ quote: { owner }, fate }) => [owner.id, fate.kind])).toEqual([
			['france-sends', 'exact'],
			// It stands twice, and what stood beside it is gone.
			['france-sends', 'orphan'],
			['poland-may-send', 'exact'],
			['which-port', 'orphan']
		]);
		const dossier = parseDossier(new Map([...files, ...planned.files]), miniatureOptions);
		expect(dossier.claims[0]?.passages.map(({ id }) => id)).toEqual(['france-sends-1']);
		expect(dossier.claims[0]?.orphans).toMatchObject([
			{ id: 'france-sends-2', exact: 'The council agrees.', since: '2026-11-22' }
		]);
		expect(dossier.notes).toEqual([]);
		expect(dossier.orphanedNotes).toMatchObject([{ id: 'which-port' }]);
	});
});

const real = new Map(
	Object.entries(
		import.meta.glob<string>('../../../../geo/dossiers/ukraine-guarantees/**/*.{json,md}', {
			query: '?raw',
			import: 'default',
			eager: true
		})
	).map(([path, text]) => [path.replace(/^.*ukraine-guarantees\//, ''), text])
);
const [path = ''] = [...real.keys()].filter((name) => name.endsWith('.md'));
const article = path.replace(/^articles\/|\.md$/g, '');
const { body, blocks } = parseArticle(article, real.get(path) ?? '', () => undefined);

describe('planUpdate of the real article', () => {
	const same = plan(real, body, article);
	const ranges = same.updates.map(({ quote }) => {
		const anchor = anchorQuote(body, quote.quote);
		if (anchor.kind !== 'found') throw new Error('A quote stands nowhere.');
		return anchor.range;
	});

	it('changes no byte when the text is the same', () => {
		expect(same.files.size).toBe(0);
		expect(same.updates.length).toBeGreaterThan(50);
		expect(new Set(fates(same).map(({ kind }) => kind))).toEqual(new Set(['exact']));
		expect(plan(real, real.get(path) ?? '', article).files.size).toBe(0);
	});

	it('lets every quote read the same after any paragraph is put in', () => {
		const words = fc.array(
			fc.constantFrom('council', 'Ukraine', 'said', 'the', 'troops', 'Paris'),
			{
				minLength: 1,
				maxLength: 60
			}
		);
		fc.assert(
			fc.property(fc.constantFrom(...blocks.slice(1)), words, ({ start }, added) => {
				const text = `${body.slice(0, start)}${added.join(' ')}.\n\n${body.slice(start)}`;
				const { updates } = plan(real, text, article);
				for (const { quote, fate } of updates) {
					expect(fate.kind).toBe('exact');
					if (fate.kind === 'orphan') continue;
					expect(fate.quote.exact).toBe(quote.quote.exact);
				}
			}),
			{ numRuns: 30 }
		);
	});

	// An edit of the neighbours may leave a few words without a certain place, but never at a wrong one.
	it('is certain of no other words for a quote that an edit has not touched', () => {
		const covered = ranges.toSorted((a, b) => a.start - b.start);
		const ends = covered.map((_, at) =>
			Math.max(...covered.slice(0, at + 1).map(({ end }) => end))
		);
		/** The stretches of the article that no quote stands in. */
		const gaps = [0, ...ends]
			.map((start, at) => ({ start, end: covered[at]?.start ?? body.length }))
			.filter(({ start, end }) => start < end);
		const words = fc.oneof(
			fc.string({ unit: fc.constantFrom(...'aeinrstä .,’“”1\n'), maxLength: 40 }),
			fc
				.tuple(fc.nat(body.length), fc.integer({ min: 1, max: 120 }))
				.map(([start, length]) => body.slice(start, start + length))
		);
		const edit = fc
			.tuple(fc.constantFrom(...gaps), fc.nat(), fc.integer({ min: 0, max: 80 }), words)
			.map(([{ start, end }, at, length, text]) => {
				const from = start + (at % (end - start));
				// Spaces: what is put in directly beside a word or a number makes another one of it.
				return { from, to: Math.min(end, from + length), text: ` ${text} ` };
			});
		fc.assert(
			fc.property(edit, ({ from, to, text }) => {
				const now = body.slice(0, from) + text + body.slice(to);
				const planned = planUpdate(real, article, now, '2026-11-22', () => undefined);
				if (planned === undefined) throw new Error('The edited article is refused.');
				const shift = text.length - (to - from);
				for (const [index, { quote, fate }] of planned.updates.entries()) {
					// Of all other places a person is asked.
					if (fate.kind !== 'exact' && fate.kind !== 'moved') continue;
					const { start = 0 } = ranges[index] ?? {};
					const { exact } = quote.quote;
					expect(fate.quote.exact).toBe(exact);
					// A copy that was put in may stand nearer to the old neighbours, and says the same.
					if (now.split(exact).length > body.split(exact).length) continue;
					expect(anchorQuote(now, fate.quote)).toMatchObject({
						kind: 'found',
						range: { start: start >= to ? start + shift : start }
					});
				}
			}),
			{ numRuns: 100 }
		);
	});
});
