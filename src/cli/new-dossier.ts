import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newDossier } from '../lib/dossier/change/new-dossier';
import { DOSSIERS, parseFiles } from '../lib/server/read-dossier';
import { runCommand } from './run-command';
import { readWords, UsageError } from './usage';

const USAGE = `Makes the folder of a new dossier, which passes the check and shows.

  npm run dossier:new -- SLUG

The slug is the folder's name and the page's address: lower-case letters, digits and single hyphens.
.github/CONTRIBUTING.md says how to go on.

  --help  this text

Exit codes: 0 done, 1 could not be done, 2 wrong usage.
`;

runCommand('dossier:new', 'Nothing was written: ', (words) => {
	const { values, positionals } = readWords(
		words,
		{ help: { type: 'boolean', default: false } },
		true
	);
	if (values.help) {
		process.stdout.write(USAGE);
		return;
	}
	const [slug, ...others] = positionals;
	if (slug === undefined || others.length > 0) throw new UsageError('Give one slug.');
	const folder = join(DOSSIERS, slug);
	const files = newDossier(slug, new Date().toISOString().slice(0, 10));
	// Says what is wrong with the slug before there is a folder of its name.
	parseFiles(slug, files, {});
	if (existsSync(folder)) throw new UsageError(`${folder} is there already. Choose another slug.`);
	for (const [name, text] of files) {
		const path = join(folder, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text, { flag: 'wx' });
	}
	process.stdout.write(
		`Made ${folder}. See it with npm run dev, at /${slug}; check it with npm run geo:check.\n`
	);
});
