import { MAXIMUM_LATITUDE, type Bounds } from '../cartography/projection';
import { CALLOUT_LIMIT, MOST_CALLOUTS, spoken, type Callout } from './callouts';
import { inLink } from './crop';
import { PRESET_IDS, type SizeChoice } from './presets';
import { SHOWS, type Show } from './sheet-body';
import {
	INCLUDABLE,
	NOTE_LIMIT,
	THEMES,
	TITLE_LIMIT,
	type Includable,
	type SheetChoices,
	type SheetContent
} from './sheet-content';

/**
 * What a link says of how a sheet of its view is set: what has been chosen otherwise than the program would. How
 * fine its pixels are, and which kind of file it is, is not among it: it says the same in all of them.
 */
export type SheetSettings = Partial<
	Pick<SheetChoices, 'title' | 'note' | 'theme' | 'claims' | 'frame' | 'callouts'> &
		Pick<SizeChoice, 'preset' | 'custom'>
> & { readonly show?: Show; readonly without?: readonly Includable[] };

/**
 * The settings as the text of a link's `sheet`: `show:words,title:…,note:…,without:legend/note,claims:a/b,theme:dark,
 * frame:west/south/east/north,callout:longitude/latitude/…,size:slide`, each only where it is not as the program
 * would have it. The size ends it wherever there is another, so that no mark of a sentence does, which links lose.
 * @returns undefined where there is nothing to say
 */
export function writeSettings(
	choices: SheetChoices & SizeChoice & { readonly show: Show },
	content: Pick<SheetContent, 'title' | 'note'>
): string | undefined {
	const { show, title, note, include, claims, theme, frame, callouts, preset, custom } = choices;
	const isNone = claims?.length === 0;
	const without = INCLUDABLE.filter((part) => !include[part] || (part === 'claims' && isNone));
	const parts = [
		...(show === 'map' ? [] : [`show:${show}`]),
		...(title === content.title ? [] : [`title:${escaped(title)}`]),
		...(note === content.note ? [] : [`note:${escaped(note)}`]),
		...(without.length === 0 ? [] : [`without:${without.join('/')}`]),
		...(claims === undefined || isNone ? [] : [`claims:${claims.join('/')}`]),
		...(theme === 'light' ? [] : [`theme:${theme}`]),
		...(frame === undefined ? [] : [`frame:${frame.map(inLink).join('/')}`]),
		...spoken(callouts ?? []).map(
			({ at, text }) => `callout:${at.map(inLink).join('/')}/${escaped(text)}`
		)
	];
	if (parts.length === 0 && preset === 'a4') return undefined;
	const size = preset === 'custom' ? `${custom.width}x${custom.height}` : preset;
	return [...parts, `size:${size}`].join(',');
}

/** What a link's `sheet` says. Never throws: what cannot be followed is named, and all else holds. */
export function readSettings(text: string): {
	readonly settings: SheetSettings;
	readonly passedOver: readonly string[];
} {
	const callouts: Callout[] = [];
	const passedOver: string[] = [];
	let settings: SheetSettings = {};
	for (const part of text === '' ? [] : text.split(',')) {
		const colon = part.indexOf(':');
		const key = part.slice(0, Math.max(colon, 0));
		const value = part.slice(colon + 1);
		if (key === 'callout') {
			const callout = calloutOf(value);
			if (callout === undefined || callouts.length === MOST_CALLOUTS) passedOver.push(part);
			else callouts.push(callout);
			continue;
		}
		const read = Object.hasOwn(READERS, key)
			? READERS[key as keyof typeof READERS](value)
			: undefined;
		if (read === undefined) passedOver.push(part);
		else settings = { ...settings, ...read };
	}
	if (callouts.length > 0) settings = { ...settings, callouts };
	return { settings, passedOver };
}

/** By key: undefined for a value that says nothing. */
const READERS: Readonly<
	Record<
		'show' | 'title' | 'note' | 'without' | 'claims' | 'theme' | 'frame' | 'size',
		(value: string) => SheetSettings | undefined
	>
> = {
	show: (value) => {
		const show = SHOWS.find((id) => id === value);
		return show && { show };
	},
	title: (value) => ({ title: unescaped(value).slice(0, TITLE_LIMIT) }),
	note: (value) => ({ note: unescaped(value).slice(0, NOTE_LIMIT) }),
	without: (value) => {
		const without = INCLUDABLE.filter((part) => value.split('/').includes(part));
		return without.length === 0 ? undefined : { without };
	},
	claims: (value) => ({ claims: value.split('/').filter((id) => id !== '') }),
	theme: (value) => {
		const theme = THEMES.find((name) => name === value);
		return theme && { theme };
	},
	frame: (value) => {
		const frame = readFrame(value.split('/'));
		return frame && { frame };
	},
	size: (value) => {
		const preset = PRESET_IDS.find((id) => id === value && id !== 'custom');
		if (preset !== undefined) return { preset };
		const [, width, height] = /^(\d{1,5})x(\d{1,5})$/u.exec(value) ?? [];
		if (width === undefined || height === undefined) return undefined;
		return { preset: 'custom', custom: { width: Number(width), height: Number(height) } };
	}
};

/** What a frame has at least from side to side, in degrees: some hundred metres. */
const LEAST = 0.001;

/**
 * [west, south, east, north] in degrees, of four numbers: from 180° W on, the east up to once round the earth
 * from it; undefined for what is no such frame.
 */
export function readFrame(parts: readonly string[]): Bounds | undefined {
	const numbers = parts.map(numberOf);
	const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
	const isFrame =
		numbers.length === 4 &&
		Math.abs(west) <= 180 &&
		east - west >= LEAST &&
		east - west <= 360 &&
		north - south >= LEAST &&
		Math.max(Math.abs(south), Math.abs(north)) <= MAXIMUM_LATITUDE;
	return isFrame ? [west, south, east, north] : undefined;
}

/** A callout of `longitude/latitude/text`, its text with escaped marks; undefined for what is none. */
function calloutOf(value: string): Callout | undefined {
	const [longitude = '', latitude = '', ...words] = value.split('/');
	return readCallout(longitude, latitude, unescaped(words.join('/')));
}

/** A callout at a place in degrees; undefined for what is no place, and for one that says nothing. */
export function readCallout(
	longitude: string,
	latitude: string,
	text: string
): Callout | undefined {
	const at = [numberOf(longitude), numberOf(latitude)] as const;
	const isPlace = Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= MAXIMUM_LATITUDE;
	return isPlace && text.trim() !== '' ? { at, text: text.slice(0, CALLOUT_LIMIT) } : undefined;
}

/** NaN for what is no number in decimals. */
function numberOf(text: string): number {
	return /^-?\d{1,3}(\.\d{1,20})?$/u.test(text.trim()) ? Number(text) : NaN;
}

/** With the marks that divide settings, and no others, in percent encoding. */
function escaped(text: string): string {
	return text.replace(/[%,/]/gu, (mark) => encodeURIComponent(mark));
}

function unescaped(text: string): string {
	return text.replace(/%(25|2C|2F)/giu, (mark) => decodeURIComponent(mark));
}
