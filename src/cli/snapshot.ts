import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suggestion } from '../lib/dossier/check/nearest';
import { DossierError } from '../lib/dossier/model/problem';
import { drawnOnDay, readDrawnDossier, type DrawnDossier } from '../lib/server/drawn-dossier';
import { dossierSlugs } from '../lib/server/read-dossier';
import { missingCharacters } from '../lib/fonts/font-files';
import { wordsOf } from '../lib/snapshot/caption';
import { fileName } from '../lib/snapshot/file-name';
import { makeFile } from '../lib/snapshot/make-file';
import { sheetSize } from '../lib/snapshot/presets';
import { composeAnySheet } from '../lib/snapshot/any-sheet';
import {
	choicesOf,
	chosenSnapshot,
	defaultChoices,
	type SnapshotChoices
} from '../lib/snapshot/choices';
import { readSettings, type SheetSettings } from '../lib/snapshot/settings';
import { claimIds } from '../lib/snapshot/sheet-content';
import { SheetTooSmall } from '../lib/snapshot/sheet-layout';
import { snapshotOf, type Snapshot } from '../lib/snapshot/snapshot';
import { UsageError } from './usage';
import {
	orderOf,
	parseList,
	parseWords,
	refuseImpossible,
	USAGE,
	type SnapshotOrder
} from './snapshot-options';
import type { View } from '../lib/view/view';
import { nodePlatform } from '../lib/server/snapshot-platform';
import { permalinkOf, readView } from './snapshot-view';

const subjects = new Map<string, DrawnDossier>();

/** @throws UsageError, DossierError */
function readSnapshot({ dossier, view: query, site, window }: SnapshotOrder): {
	readonly snapshot: Snapshot;
	readonly settings: SheetSettings;
} {
	const slugs = dossierSlugs();
	const slug = dossier ?? slugs[0];
	if (slug === undefined || !slugs.includes(slug)) {
		throw new UsageError(`There is no dossier “${slug ?? ''}”. ${suggestion(slug ?? '', slugs)}`);
	}
	const subject = subjects.get(slug) ?? readDrawnDossier(slug);
	subjects.set(slug, subject);
	const view = readView(query, subject);
	// The only dossier's pages are also at the site's own address.
	const page = site === undefined ? slug : slugs.length === 1 ? site : `${site}${slug}`;
	const snapshot = snapshotOf({
		...drawnOnDay(subject, view.date),
		view,
		window,
		linkTo: (sheet) => permalinkOf({ ...view, sheet }, page, subject)
	});
	return { snapshot, settings: settingsInLink(view) };
}

/** How the sheet that a link belongs to was set. @throws UsageError */
function settingsInLink({ sheet = '' }: View): SheetSettings {
	const { settings, passedOver } = readSettings(sheet);
	const [first] = passedOver;
	if (first === undefined) return settings;
	throw new UsageError(`The view’s “sheet” says “${first}”, which is no setting of a sheet.`);
}

interface Made {
	/** What it is called where only a folder is named. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Of a picture, in pixels. */
	readonly pixels?: { readonly width: number; readonly height: number };
}

/** @param tell told now and then how much is done, from 0 to 1 */
async function make(order: SnapshotOrder, tell: (done: number) => void): Promise<Made> {
	const { snapshot, settings } = readSnapshot(order);
	const choices = choicesFor(snapshot, { ...settings, ...order.settings }, order);
	refuseImpossible(choices, order.window);
	const { content, viewport } = chosenSnapshot(snapshot, choices);
	const { format } = order;
	if (format === 'caption' || format === 'alt') {
		const size = sheetSize(choices, order.window);
		const { provenance } = composeAnySheet(content, size, viewport, snapshot.frame);
		const text = wordsOf(format, content, provenance);
		return {
			name: fileName(content, choices, `${format}.txt`),
			bytes: Buffer.from(`${text}\n`, 'utf8')
		};
	}
	const { name, parts, size } = await makeFile(
		{
			...snapshot,
			content,
			viewport,
			size: choices,
			format,
			text: choices.text,
			signal: new AbortController().signal,
			onprogress: (stage, done) => {
				if (stage === 'writing') tell(done);
			}
		},
		nodePlatform
	);
	return {
		name,
		bytes: Buffer.concat(parts),
		...(format === 'png' && { pixels: size.pixels })
	};
}

function choicesFor(
	snapshot: Snapshot,
	settings: SheetSettings,
	{ scale, text }: Pick<SnapshotOrder, 'scale' | 'text'>
): SnapshotChoices {
	const { show = 'map' } = settings;
	if (!snapshot.shows.includes(show)) {
		const why = snapshot.shows.includes('table')
			? 'all that its articles say was said on one day'
			: 'it has no layer of positions';
		const others = snapshot.shows.join(', ');
		throw new UsageError(`The dossier has no ${show}: ${why}. --show takes ${others}.`);
	}
	const content = snapshot.contentOf(show);
	const { title = content.title, note = content.note, callouts = [] } = settings;
	const missing = missingCharacters(
		[title, note, ...callouts.map((callout) => callout.text)].join('')
	);
	if (missing.length > 0) {
		process.stderr.write(`The sheet’s fonts have no ${missing.join(' ')}: boxes stand for them.\n`);
	}
	const ids = claimIds(content);
	const unknown = settings.claims?.find((id) => !ids.includes(id));
	if (unknown !== undefined) {
		throw new UsageError(
			`The sheet of this view has no claim “${unknown}”. ${suggestion(unknown, ids)}`
		);
	}
	return { ...defaultChoices(content), ...choicesOf(settings, content), scale, text };
}

/** Makes a snapshot and writes it where it belongs, with a line about it on standard error. */
async function deliver(order: SnapshotOrder, place: string): Promise<void> {
	const start = performance.now();
	const { name, bytes, pixels } = await make(order, (done) => {
		if (process.stderr.isTTY && done > 0 && done < 1) {
			process.stderr.write(`\r${place}${order.out ?? ''} ${Math.round(done * 100)}%  `);
		}
	});
	if (order.out === undefined) {
		process.stdout.write(bytes);
		return;
	}
	const out = isFolder(order.out) ? join(order.out, name) : order.out;
	mkdirSync(dirname(out), { recursive: true });
	writeFileSync(out, bytes);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const kilobytes = Math.ceil(bytes.length / 1024).toLocaleString('en');
	const measures = pixels ? `${pixels.width} × ${pixels.height} pixels, ` : '';
	const line = `${place}${out}: ${measures}${kilobytes} KB, ${seconds} s`;
	process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${line}\n`);
}

function isFolder(out: string): boolean {
	return out.endsWith('/') || (existsSync(out) && statSync(out).isDirectory());
}

async function run(args: readonly string[]): Promise<void> {
	const { words, list, help } = parseWords(args);
	if (help) {
		process.stdout.write(USAGE);
		return;
	}
	if (list === undefined) {
		await deliver(orderOf(words), '');
		return;
	}
	// All of them are read before the first is made, so that a slip in the last is told at once.
	const orders = parseList(readFileSync(list, 'utf8')).map((entry) =>
		orderOf({ ...words, ...entry })
	);
	for (const [index, order] of orders.entries()) {
		try {
			await deliver(order, `${index + 1}/${orders.length} `);
		} catch (error) {
			report(error, `${order.out ?? ''}: `);
		}
	}
}

/** Says what went wrong, and sets the exit code. */
function report(error: unknown, place = ''): void {
	if (error instanceof UsageError) {
		process.stderr.write(`${place}${error.message}\nSee npm run snapshot -- --help.\n`);
		process.exitCode ??= 2;
	} else if (error instanceof DossierError) {
		process.stderr.write(`${place}The dossier has ${error.message}\n`);
		process.exitCode = 1;
	} else if (error instanceof SheetTooSmall) {
		const remedy = 'Choose a larger size, or leave out legend or claims (--without).';
		process.stderr.write(`${place}${error.message} ${remedy}\n`);
		process.exitCode = 1;
	} else if (error instanceof Error && 'code' in error && 'path' in error) {
		process.stderr.write(`${place}A file cannot be had: ${error.message}\n`);
		process.exitCode = 1;
	} else throw error;
}

// `| head` closes the pipe when it has seen enough, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

try {
	await run(process.argv.slice(2));
} catch (error) {
	report(error);
}
