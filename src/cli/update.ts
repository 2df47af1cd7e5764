import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBoundaries } from '../lib/boundaries/boundaries';
import { suggestion } from '../lib/dossier/check/nearest';
import { planUpdate, type UpdatePlan } from '../lib/dossier/change/plan-update';
import { DossierError, type Problem } from '../lib/dossier/model/problem';
import { reportInto } from '../lib/dossier/check/report';
import { readBaseMap } from '../lib/server/base-map';
import { revisionsOf } from '../lib/server/folder/revision';
import { writeFiles } from '../lib/server/folder/write-files';
import { DOSSIERS, dossierSlugs, parseFiles, readDossierFiles } from '../lib/server/read-dossier';
import { parseOptions, USAGE, type UpdateOptions } from './update-options';
import { updateReport } from './update-report';
import { runCommand } from './run-command';
import { UsageError } from './usage';

/** How long another command that writes is waited for, milliseconds. */
const PATIENCE = 60_000;

interface Update {
	readonly slug: string;
	/** What the plan was made from, as it was read. */
	readonly files: ReadonlyMap<string, string>;
	readonly plan: UpdatePlan;
}

/** @throws UsageError; DossierError where the dossier has problems, or would have some afterwards */
function prepare(
	{ dossier: asked, date }: UpdateOptions,
	{ article, text }: NonNullable<UpdateOptions['wanted']>
): Update {
	const slugs = dossierSlugs();
	const slug = asked ?? slugs[0];
	if (slug === undefined || !slugs.includes(slug)) {
		throw new UsageError(`There is no dossier “${slug ?? ''}”. ${suggestion(slug ?? '', slugs)}`);
	}
	const { countries } = decodeBoundaries(readBaseMap().boundaries);
	const options = { countries: new Set(countries.keys()) };
	const files = readDossierFiles(slug);
	const ids = parseFiles(slug, files, options).articles.map(({ id }) => id);
	if (!ids.includes(article)) {
		const holder = slugs.find((each) =>
			existsSync(join(DOSSIERS, each, 'articles', `${article}.md`))
		);
		const remedy =
			holder === undefined
				? suggestion(article, ids)
				: `The dossier “${holder}” has it: add --dossier ${holder}.`;
		throw new UsageError(`There is no article “${article}” in “${slug}”. ${remedy}`);
	}
	const found: Problem[] = [];
	const plan = planUpdate(files, article, readText(text), date, reportInto(found, text));
	if (plan === undefined) throw new DossierError(found);
	parseFiles(slug, new Map([...files, ...plan.files]), options);
	return { slug, files, plan };
}

/** @throws UsageError, DossierError */
function readText(path: string): string {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		throw new UsageError(`The new text cannot be read: ${error.message}`, { cause: error });
	}
	try {
		// A byte order mark, which some editors put before a text, is no part of it.
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		const remedy = 'Save it as UTF-8: a wrong character would make quotes miss.';
		throw new DossierError([{ file: path, path: '', message: 'The file is not UTF-8.', remedy }]);
	}
}

function run(words: readonly string[]): void {
	const options = parseOptions(words, new Date().toISOString().slice(0, 10));
	const { wanted, write } = options;
	if (wanted === undefined) {
		process.stdout.write(USAGE);
		return;
	}
	const { slug, files, plan } = prepare(options, wanted);
	process.stdout.write(`${updateReport(wanted.article, plan)}\n`);
	const folder = join(DOSSIERS, slug);
	const names = [...plan.files.keys()].map((file) => join(folder, file)).join(' and ');
	if (plan.files.size === 0) {
		process.stdout.write('Nothing changes in the files.\n');
	} else if (!write) {
		process.stdout.write(`Nothing was written. With --write, ${names} would be.\n`);
	} else {
		const write = { contents: plan.files, expected: revisionsOf(files) };
		const settled = writeFiles(folder, write, { patience: PATIENCE });
		if (settled !== undefined) process.stderr.write(`${folder}: ${settled}\n`);
		process.stdout.write(`Wrote ${names}.\n`);
	}
}

runCommand('dossier:update', 'Nothing was written: ', run);
