/**
 * `npm run bench:build`: how long the pages of many dossiers take to build, and how much memory. Copies
 * the project into a folder of its own, with copies of its dossiers that look at other parts of the
 * world and have more articles, and prints what the build has taken. Linux alone tells what processes take.
 * `--dossiers <n>`: 200 where it is left out. `--articles <n>`: of each, 10. `--judge`: fails above the goal of
 * 5 minutes and 2 GB for 200 dossiers of 10 articles, which is for two cores that have nothing else to
 * do. `--keep`: leaves the copy, and says where it is. `--profile <folder>`: where V8 writes what took the time.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DOSSIERS, dossierSlugs, readDossierFiles } from '../../src/lib/server/read-dossier';
import { filesBelow } from '../../src/cli/pages/mark';
import { copyProject } from '../copied-project';
import { renamed, withArticles } from './growth/synthetic';
import { watchTree } from './memory/process-tree';
import { figure, markdownTable } from './table';

/** For {@link JUDGED} dossiers. */
const GOAL = { seconds: 300, megabytes: 2000 };
const JUDGED = 200;
/** Degrees by which each copy looks further west than the one before: no picture is drawn twice. */
const STEP = 0.05;

const { values } = parseArgs({
	options: {
		dossiers: { type: 'string', default: String(JUDGED) },
		articles: { type: 'string', default: '10' },
		judge: { type: 'boolean', default: false },
		keep: { type: 'boolean', default: false },
		profile: { type: 'string' }
	}
});
const dossiers = wholeNumber('dossiers', values.dossiers);
const articles = wholeNumber('articles', values.articles);

const folder = mkdtempSync(join(tmpdir(), 'sourceline-many-'));
try {
	writeProject();
	const taken = await build();
	report(taken);
	const { seconds, megabytes } = taken;
	if (values.judge && (seconds > GOAL.seconds || megabytes > GOAL.megabytes)) {
		console.error(
			`The goal for ${JUDGED} dossiers is ${GOAL.seconds} s and ${GOAL.megabytes} MB: it is missed.`
		);
		process.exitCode = 1;
	}
} finally {
	if (values.keep) console.log(`The copy is in ${folder}.`);
	else rmSync(folder, { recursive: true });
}

function wholeNumber(option: string, written: string): number {
	const value = Number(written);
	if (Number.isInteger(value) && value > 0) return value;
	console.error(`--${option} is ${written}: write a whole number, such as --${option} 10.`);
	process.exit(2);
}

/** The project with as many dossiers as are asked for: its own in turn, each with more articles. */
function writeProject(): void {
	copyProject(folder);
	const own = dossierSlugs().map((slug) => ({
		slug,
		files: withArticles(readDossierFiles(slug), articles)
	}));
	const target = join(folder, DOSSIERS);
	rmSync(target, { recursive: true });
	for (let index = 0; index < dossiers; index++) {
		const { slug, files } = own[index % own.length] ?? { slug: '', files: new Map() };
		const round = Math.floor(index / own.length);
		const name = round === 0 ? slug : `${slug}-${round}`;
		for (const [path, text] of renamed(files, name, round * STEP)) {
			const file = join(target, name, path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, text);
		}
	}
}

interface Taken {
	readonly seconds: number;
	/** Of processor time, of all processes together. */
	readonly processor: number;
	/** The most that all processes held at the same time. */
	readonly megabytes: number;
}

async function build(): Promise<Taken> {
	const profile =
		values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(values.profile)}`];
	const began = performance.now();
	// As `npm run build` does it.
	const child = spawn(process.execPath, [...profile, '--import', 'tsx', 'src/cli/build-pages.ts'], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ORIGIN: 'https://maps.example' }
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (text: Buffer) => (printed += text.toString()));
	}
	const taken = watchTree(child.pid ?? 0);
	const code = await new Promise((ended) => child.on('close', ended));
	const { processor, megabytes } = taken();
	if (code !== 0) throw new Error(`The pages were not built:\n${printed.slice(-10_000)}`);
	return { seconds: (performance.now() - began) / 1000, processor, megabytes };
}

function report({ seconds, processor, megabytes }: Taken): void {
	const pages = join(folder, 'build');
	const files = filesBelow(pages);
	const written = files.reduce((sum, path) => sum + statSync(join(pages, path)).size, 0);
	const rows = {
		Dossiers: dossiers,
		'Articles of each': articles,
		'Built in, s': seconds,
		'Processor time, s': processor,
		'Processor time of a dossier, s': processor / dossiers,
		'Most memory of all processes, MB': megabytes,
		'Files written': files.length,
		'Written, MB': written / 1e6
	};
	console.log(`${availableParallelism()} cores, Node ${process.versions.node}\n`);
	console.log(
		markdownTable(
			['', ''],
			Object.entries(rows).map(([name, value]) => [name, figure(value)])
		)
	);
}
