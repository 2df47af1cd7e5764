import { suggestion } from '../lib/dossier/check/nearest';
import { WORD_FORMATS, type WordFormat } from '../lib/snapshot/caption';
import { FORMATS, TEXT_FORMS, type Format, type TextForm } from '../lib/snapshot/make-file';
import {
	isPossible,
	LONGEST_SIDE,
	PRESET_IDS,
	SCALES,
	sheetSize,
	SHORTEST_SIDE,
	type SizeChoice
} from '../lib/snapshot/presets';
import { SHOWS, type Show } from '../lib/snapshot/sheet-body';
import { THEMES } from '../lib/snapshot/sheet-content';
import type { ThemeName } from '../lib/layers/palette';
import { publishedSite, readWords, UsageError } from './usage';

interface Size {
	readonly width: number;
	readonly height: number;
}

export const PARTS = ['title', 'note', 'legend', 'claims'] as const;
export type Part = (typeof PARTS)[number];

/** One snapshot that is asked for. */
export interface SnapshotOrder {
	/** A query as in the URL. */
	readonly view: string;
	/** undefined: the first dossier. */
	readonly dossier: string | undefined;
	/** What fills the sheet. */
	readonly show: Show;
	readonly size: SizeChoice;
	readonly format: Format | WordFormat;
	readonly text: TextForm;
	readonly theme: ThemeName;
	/** undefined: what the view says of itself. */
	readonly title: string | undefined;
	readonly note: string | undefined;
	readonly without: readonly Part[];
	/** Ids of the claims to be printed; undefined: all. */
	readonly claims: readonly string[] | undefined;
	/** Of the map in the window in which the view was made, CSS pixels. */
	readonly window: Size;
	/** Address of the published pages, with a slash at its end; undefined: it has not been said. */
	readonly site: string | undefined;
	/** undefined: standard output. */
	readonly out: string | undefined;
}

export const USAGE = `Makes a snapshot of a view: a sheet with map, legend and sources.

  npm run snapshot -- --view 'layers=LAYER,LAYER&select=LAYER:FEATURE' --size a4 --out map.pdf
  npm run snapshot -- --list sheets.json

What:
  --view QUERY     the part of a page's address after “?”; the dossier's own view when left out
  --dossier SLUG   a dossier other than the first
  --show WHAT      map; words: the finding as large as the sheet carries, with the words that it
                   rests on, and no map; table: who stands where, in rows; or timeline: how
                   positions changed. map when left out
  --title TEXT     instead of the sheet's own title
  --note TEXT      instead of the line below it
  --without PART   title, note, legend or claims; give it again for more than one
  --claims ID,ID   these claims alone, by their ids in claims.json; the sheet says how many more
                   there are

How:
  --size SIZE      ${PRESET_IDS.filter((id) => id !== 'custom').join(', ')}, or pixels as 1600x900;
                   a4 when left out, sides from ${SHORTEST_SIDE} to ${LONGEST_SIDE} pixels
  --scale NUMBER   1 to 4 times as many pixels, for PNG
  --format FORMAT  ${FORMATS.join(', ')}; what the name of the file ends with when left out.
                   caption: the words for below the picture, with sources; alt: those for whoever
                   does not see it
  --theme THEME    light or dark; light when left out
  --text FORM      in SVG: text (can be edited and read), or outlines (needs no fonts)
  --window SIZE    of the map in the window in which the view was made; 1024x768 when left out.
                   It matters only for a view with a camera (map=…), and for --size screen
  --site ADDRESS   where the pages are published, for the link on the sheet;
                   what ORIGIN says when left out; without either the sheet has the link's end alone
  --out FILE       where to write; a folder, if it ends with “/”: the file's name then says what is
                   in it; standard output when left out (then npm needs --silent)
  --list FILE      makes many: a JSON array, or a line of JSON each, of objects with these same
                   words as keys ({"view": "…", "out": "…"}). What else is on the command line
                   holds for all of them
  --help           this text

Exit codes: 0 done, 1 could not be done (of a list: at least one), 2 wrong usage.
`;

const OPTIONS = {
	view: { type: 'string' },
	dossier: { type: 'string' },
	show: { type: 'string' },
	title: { type: 'string' },
	note: { type: 'string' },
	without: { type: 'string', multiple: true },
	claims: { type: 'string' },
	size: { type: 'string' },
	scale: { type: 'string' },
	format: { type: 'string' },
	text: { type: 'string' },
	theme: { type: 'string' },
	window: { type: 'string' },
	site: { type: 'string' },
	out: { type: 'string' }
} as const;
type Key = keyof typeof OPTIONS;
const KEYS = Object.keys(OPTIONS) as Key[];

/** Words by option, as they stand on the command line or in a list. */
export type Words = Readonly<Partial<Record<Exclude<Key, 'without'>, string>>> & {
	readonly without?: readonly string[];
};

/** The command line, split up. @throws UsageError */
export function parseWords(args: readonly string[]): {
	readonly words: Words;
	readonly list: string | undefined;
	readonly help: boolean;
} {
	const { list, help, ...words } = readWords(args, {
		...OPTIONS,
		list: { type: 'string' },
		help: { type: 'boolean', default: false }
	}).values;
	if (list !== undefined && words.out !== undefined) {
		throw new UsageError('With --list, each entry has its own “out”: leave --out out.');
	}
	return { words, list, help };
}

/**
 * A list's entries.
 * @param text a JSON array, or JSON Lines
 * @throws UsageError naming the entry
 */
export function parseList(text: string): Words[] {
	const entries = text.trimStart().startsWith('[')
		? parseJson(text, 'The list')
		: text
				.split('\n')
				.map((line, index) => [line.trim(), index + 1] as const)
				.filter(([line]) => line !== '')
				.map(([line, number]) => parseJson(line, `Line ${number} of the list`));
	if (!Array.isArray(entries)) throw new UsageError('The list is no JSON array.');
	return entries.map((entry: unknown, index) =>
		entryWords(entry, `Entry ${index + 1} of the list`)
	);
}

function parseJson(text: string, what: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UsageError(`${what} is no JSON: ${reason}.`, { cause: error });
	}
}

function entryWords(entry: unknown, what: string): Words {
	if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
		throw new UsageError(`${what} is no object such as {"view": "…", "out": "…"}.`);
	}
	const words: Record<string, string | string[]> = {};
	for (const [key, value] of Object.entries(entry)) {
		if (!(KEYS as string[]).includes(key)) {
			throw new UsageError(`${what} has an unknown key “${key}”. ${suggestion(key, KEYS)}`);
		}
		const parts: unknown[] = Array.isArray(value) ? value : [value];
		if (key === 'without' && parts.every((part) => typeof part === 'string')) words[key] = parts;
		else if (key === 'without') throw new UsageError(`${what}: “without” is no list of texts.`);
		else if (typeof value === 'string' || typeof value === 'number') words[key] = String(value);
		else throw new UsageError(`${what}: “${key}” is neither a text nor a number.`);
	}
	if (words['out'] === undefined) throw new UsageError(`${what} has no “out”: name its file.`);
	return words;
}

/** What is asked for in these words. @throws UsageError */
export function orderOf(words: Words): SnapshotOrder {
	const { view = '', dossier, title, note, out, without = [] } = words;
	const window = sizeOf(words.window ?? '1024x768', '--window');
	const order = {
		view: view.replace(/^\?/u, ''),
		dossier,
		show: oneOf(words.show ?? 'map', SHOWS, '--show'),
		size: choiceOf(words),
		format: formatOf(words),
		text: oneOf(words.text ?? 'text', TEXT_FORMS, '--text'),
		theme: oneOf(words.theme ?? 'light', THEMES, '--theme'),
		title,
		note,
		without: without.map((part) => oneOf(part, PARTS, '--without')),
		claims: words.claims?.split(',').map((id) => id.trim()),
		window,
		site: publishedSite(words.site),
		out
	};
	const size = sheetSize(order.size, window);
	if (!isPossible(size)) {
		const { width, height } = size.pixels;
		throw new UsageError(
			`A sheet of ${width} × ${height} pixels cannot be made: its sides must be from ${SHORTEST_SIDE} to ${LONGEST_SIDE} pixels.`
		);
	}
	return order;
}

function choiceOf({ size = 'a4', scale = '1' }: Words): SizeChoice {
	const times = SCALES.find((candidate) => String(candidate) === scale);
	if (times === undefined) throw new UsageError(`--scale is ${SCALES.join(', ')}, not “${scale}”.`);
	if (size.toLowerCase() === 'small') {
		throw new UsageError(
			'--size small is no more: at 600 × 400 pixels its letters could not be read. Take square or portrait, or 1200x800.'
		);
	}
	const isPixels = /^\d+x\d+$/u.test(size);
	return {
		preset: isPixels ? 'custom' : oneOf(size, PRESETS, '--size'),
		scale: times,
		custom: isPixels ? sizeOf(size, '--size') : { width: 1600, height: 900 }
	};
}

const PRESETS = PRESET_IDS.filter((id) => id !== 'custom');

function formatOf({ format, out }: Words): Format | WordFormat {
	const ending = /\.(\w+)$/u.exec(out ?? '')?.[1]?.toLowerCase();
	return oneOf(format ?? ending ?? 'png', [...FORMATS, ...WORD_FORMATS], '--format');
}

function sizeOf(text: string, option: string): Size {
	const [, width, height] = /^(\d{1,5})x(\d{1,5})$/u.exec(text) ?? [];
	if (Number(width) > 0 && Number(height) > 0) {
		return { width: Number(width), height: Number(height) };
	}
	throw new UsageError(`${option} is a size such as 1600x900, not “${text}”.`);
}

function oneOf<Value extends string>(
	text: string,
	values: readonly Value[],
	option: string
): Value {
	const value = values.find((candidate) => candidate === text.toLowerCase());
	if (value !== undefined) return value;
	throw new UsageError(`${option} has no “${text}”. ${suggestion(text, values)}`);
}
