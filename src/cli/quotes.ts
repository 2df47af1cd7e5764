import { join } from 'node:path';
import { suggestion } from '../lib/dossier/check/nearest';
import { fillQuotes } from '../lib/dossier/change/fill-quotes';
import { revisionsOf } from '../lib/server/folder/revision';
import { writeFiles } from '../lib/server/folder/write-files';
import { DOSSIERS, dossierSlugs, parseFiles, readDossierFiles } from '../lib/server/read-dossier';
import { runCommand } from './run-command';
import { readWords, UsageError } from './usage';

const USAGE = `Gives every quote of a dossier that stands alone the text before and after it.

  npm run dossier:quotes
  npm run dossier:quotes -- --dossier SLUG

A quote that stands once in its article needs no more than its words; with its neighbours it is found
again in more texts when the article changes. Nothing else in claims.json is touched.

  --dossier SLUG  a dossier other than the first
  --help          this text

Exit codes: 0 done, 1 could not be done, 2 wrong usage.
`;

runCommand('dossier:quotes', 'Nothing was written: ', (words) => {
	const { values } = readWords(words, {
		dossier: { type: 'string' },
		help: { type: 'boolean', default: false }
	});
	if (values.help) {
		process.stdout.write(USAGE);
		return;
	}
	const slugs = dossierSlugs();
	const slug = values.dossier ?? slugs[0] ?? '';
	if (!slugs.includes(slug)) {
		throw new UsageError(`There is no dossier “${slug}”. ${suggestion(slug, slugs)}`);
	}
	const files = readDossierFiles(slug);
	parseFiles(slug, files, {});
	const { claims, filled } = fillQuotes(files);
	if (filled === 0) {
		process.stdout.write('Every quote has its neighbours already.\n');
		return;
	}
	const folder = join(DOSSIERS, slug);
	const write = { contents: new Map([['claims.json', claims]]), expected: revisionsOf(files) };
	const settled = writeFiles(folder, write);
	if (settled !== undefined) process.stderr.write(`${folder}: ${settled}\n`);
	const count = filled === 1 ? 'One quote has' : `${filled} quotes have`;
	process.stdout.write(`${count} their neighbours now. Wrote ${join(folder, 'claims.json')}.\n`);
});
