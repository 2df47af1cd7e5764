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
	type Scale,
	type SizeChoice
} from '../lib/snapshot/presets';
import { readCallout, readFrame, type SheetSettings } from '../lib/snapshot/settings';
import { CALLOUT_LIMIT, MOST_CALLOUTS, type Callout } from '../lib/snapshot/callouts';
import { SHOWS } from '../lib/snapshot/sheet-body';
import { INCLUDABLE, THEMES } from '../lib/snapshot/sheet-content';
import type { Bounds } from '../lib/cartography/projection';
import { publishedSite, readWords, UsageError } from './usage';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** One snapshot that is asked for. */
export interface SnapshotOrder {
	/** A query as in the URL. */
	readonly view: string;
	/** undefined: the first dossier. */
	readonly dossier: string | undefined;
	/** What is asked for of the sheet; all else is as the view's link has it, or as the program would. */
	readonly settings: SheetSettings;
	/** How many times its pixels a PNG has. */
	readonly scale: Scale;
	readonly format: Format | WordFormat;
	readonly text: TextForm;
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
  --view QUERY     the part of a page's address after “?”; the dossier's own view when left out.
                   That of the link on a sheet makes the same sheet; what else is said here comes
                   before it
  --dossier SLUG   a dossier other than the first
  --show WHAT      map; words: the finding as large as the sheet carries, with the words that it
                   rests on, and no map; table: who stands where, in rows; or timeline: how
                   positions changed. map when left out
  --title TEXT     instead of the sheet's own title
  --note TEXT      instead of the line below it
  --without PART   title, note, legend or claims; give it again for more than one
  --claims ID,ID   these claims alone, by their ids in claims.json; the sheet says how many more
                   there are
  --frame W,S,E,N  what the map shows at least, in degrees; what the view shows when left out
  --callout LON,LAT,TEXT
                   a note at a place of the map, of up to ${CALLOUT_LIMIT} characters; give it again for
                   more, up to ${MOST_CALLOUTS}

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
	frame: { type: 'string' },
	callout: { type: 'string', multiple: true },
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
/** What may be said more than once. */
const SEVERAL = ['without', 'callout'] as const;
type Several = (typeof SEVERAL)[number];

/** Words by option, as they stand on the command line or in a list. */
export type Words = Readonly<Partial<Record<Exclude<Key, Several>, string>>> &
	Readonly<Partial<Record<Several, readonly string[]>>>;

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
		if ((SEVERAL as readonly string[]).includes(key)) {
			if (!parts.every((part) => typeof part === 'string')) {
				throw new UsageError(`${what}: “${key}” is no list of texts.`);
			}
			words[key] = parts;
		} else if (typeof value === 'string' || typeof value === 'number') words[key] = String(value);
		else throw new UsageError(`${what}: “${key}” is neither a text nor a number.`);
	}
	if (words['out'] === undefined) throw new UsageError(`${what} has no “out”: name its file.`);
	return words;
}

/** What is asked for in these words. @throws UsageError */
export function orderOf(words: Words): SnapshotOrder {
	const { view = '', dossier, out } = words;
	const window = sizeOf(words.window ?? '1024x768', '--window');
	const order = {
		view: view.replace(/^\?/u, ''),
		dossier,
		settings: settingsOf(words),
		scale: scaleOf(words),
		format: formatOf(words),
		text: oneOf(words.text ?? 'text', TEXT_FORMS, '--text'),
		window,
		site: publishedSite(words.site),
		out
	};
	const { preset = 'a4', custom = window } = order.settings;
	refuseImpossible({ preset, custom, scale: order.scale }, window);
	return order;
}

/** @throws UsageError for a sheet that is too small or too large to be made */
export function refuseImpossible(choice: SizeChoice, window: Size): void {
	const size = sheetSize(choice, window);
	if (isPossible(size)) return;
	const { width, height } = size.pixels;
	throw new UsageError(
		`A sheet of ${width} × ${height} pixels cannot be made: its sides must be from ${SHORTEST_SIDE} to ${LONGEST_SIDE} pixels.`
	);
}

function settingsOf(words: Words): SheetSettings {
	const { show, title, note, theme, claims, frame, without, callout: notes, size } = words;
	return {
		...(show !== undefined && { show: oneOf(show, SHOWS, '--show') }),
		...(title !== undefined && { title }),
		...(note !== undefined && { note }),
		...(theme !== undefined && { theme: oneOf(theme, THEMES, '--theme') }),
		...(claims !== undefined && { claims: claims.split(',').map((id) => id.trim()) }),
		...(frame !== undefined && { frame: frameFrom(frame) }),
		...(without !== undefined && {
			without: without.map((part) => oneOf(part, INCLUDABLE, '--without'))
		}),
		...(notes !== undefined && { callouts: calloutsFrom(notes) }),
		...(size !== undefined && presetOf(size))
	};
}

function frameFrom(text: string): Bounds {
	const frame = readFrame(text.split(','));
	if (frame !== undefined) return frame;
	throw new UsageError(
		`--frame is west,south,east,north in degrees, such as 22,44,41,53, not “${text}”.`
	);
}

function calloutsFrom(notes: readonly string[]): Callout[] {
	if (notes.length > MOST_CALLOUTS) {
		throw new UsageError(`A map has up to ${MOST_CALLOUTS} callouts, not ${notes.length}.`);
	}
	return notes.map((note) => {
		const [longitude = '', latitude = '', ...words] = note.split(',');
		const text = words.join(',').trim();
		const found = readCallout(longitude, latitude, text);
		if (found === undefined) {
			throw new UsageError(
				`--callout is a longitude, a latitude and a text, such as “31.2,48.5,No monitors here”, not “${note}”.`
			);
		}
		if (found.text !== text) {
			throw new UsageError(`A callout has up to ${CALLOUT_LIMIT} characters: shorten “${text}”.`);
		}
		return found;
	});
}

function scaleOf({ scale = '1' }: Words): Scale {
	const times = SCALES.find((candidate) => String(candidate) === scale);
	if (times === undefined) throw new UsageError(`--scale is ${SCALES.join(', ')}, not “${scale}”.`);
	return times;
}

function presetOf(size: string): Pick<SheetSettings, 'preset' | 'custom'> {
	if (size.toLowerCase() === 'small') {
		throw new UsageError(
			'--size small is no more: at 600 × 400 pixels its letters could not be read. Take square or portrait, or 1200x800.'
		);
	}
	const isPixels = /^\d+x\d+$/u.test(size);
	return isPixels
		? { preset: 'custom', custom: sizeOf(size, '--size') }
		: { preset: oneOf(size, PRESETS, '--size') };
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
