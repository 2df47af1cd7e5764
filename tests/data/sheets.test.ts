import { describe, expect, it } from 'vitest';
import { runsIn, type Item } from '../../src/lib/cartography/display-list';
import { drawnOnDay, readDrawnDossier } from '../../src/lib/server/drawn-dossier';
import { sheetSize, type PresetId } from '../../src/lib/snapshot/presets';
import { composeSheet } from '../../src/lib/snapshot/sheet';
import { sheetItems, withMap } from '../../src/lib/snapshot/sheet-drawing';
import { snapshotOf } from '../../src/lib/snapshot/snapshot';
import { decodeView } from '../../src/lib/view/url';
import { viewTerms } from '../../src/lib/view/view-terms';

const WINDOW = { width: 1024, height: 768 };
const VIEWS = [
	['ukraine-guarantees', ''],
	['ukraine-guarantees', 'select=troops:DEU'],
	['ukraine-guarantees', 'layers=troops,coalition,fortifications,monitoring&select=troops:USA'],
	['nile-agreement', ''],
	['nile-agreement', 'select=agreement:EGY'],
	['nile-agreement', 'date=2024-10-14&since=2024-10-12&filter=status:rejects']
] as const;

/** All letters of a sheet: their height in pixels of the picture, and whether they are the title's or a quote's. */
function lettersOf(preset: PresetId, slug: string, query: string) {
	const subject = readDrawnDossier(slug);
	const terms = viewTerms(subject.dossier, subject.index, subject.isCountry);
	const { view } = decodeView(query, terms.defaults, terms.known);
	const { content, viewport, frame, drawMap } = snapshotOf({
		...drawnOnDay(subject, view.date),
		...{ view, window: WINDOW, linkTo: () => `https://maps.example/${slug}?${query}` }
	});
	const size = sheetSize({ preset, scale: 1, custom: WINDOW }, WINDOW);
	const sheet = composeSheet(content, size, viewport, frame);
	const items = sheetItems(withMap(sheet, drawMap));
	const ratio = size.pixels.width / size.width;
	const pixels = (of: readonly Item[], scale = 1) =>
		runsIn(of).map((run) => ({
			text: run.text,
			height: run.size * scale * ratio,
			isQuote: run.face.italic === true
		}));
	const isMap = (item: Item): boolean => item.kind === 'group' && item.name === 'map';
	const map = pixels(items.filter(isMap), sheet.mapBox.width / sheet.map.width);
	const words = pixels(items.filter((item) => !isMap(item)));
	const legend = runsIn(items.filter((item) => item.kind === 'group' && item.name === 'legend'));
	return { letters: [...map, ...words], words, legend, sheet, content };
}

describe.each(['slide', 'square', 'portrait'] as const)('the letters of a %s', (preset) => {
	it.each(VIEWS)('are at least 20 pixels high: %s?%s', (slug, query) => {
		const { letters, words, sheet, content } = lettersOf(preset, slug, query);
		expect(letters.filter(({ height }) => height < 20)).toEqual([]);
		const [firstWord = ''] = content.title.split(' ');
		const title = words.filter(({ text, height }) => text.includes(firstWord) && height >= 28);
		expect(title).not.toEqual([]);
		const quotes = words.filter(({ isQuote }) => isQuote);
		expect(quotes.every(({ height }) => height >= 28)).toBe(true);
		// A slide has room for words that its finding rests on.
		const claims = content.claims?.items.length ?? 0;
		if (preset === 'slide' && claims > 0) expect(sheet.hiddenClaims).toBeLessThan(claims);
	});
});

describe('the legend of a sheet', () => {
	const labelsOf = (query: string): string =>
		lettersOf('a4', 'ukraine-guarantees', query)
			.legend.map(({ text }) => text)
			.join(' ');

	it('explains what is drawn in its frame', () => {
		const iberia = labelsOf('map=6/40/-4&layers=troops,monitoring');
		expect(iberia).toContain('Willing, unspecified');
		expect(iberia).toContain('No word on sending troops');
		expect(iberia).not.toContain('Host and signatory');
		expect(iberia).not.toContain('Reach of drones');
		const world = labelsOf('map=1/20/0&layers=troops,monitoring');
		expect(world).toContain('Host and signatory');
		expect(world).toContain('Reach of drones');
	});
});
