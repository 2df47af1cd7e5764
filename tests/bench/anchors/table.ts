import type { Tally, Told } from './score';

/**
 * Prints a Markdown table: for each row and way the shares that are correct and orphaned, and the
 * number in a wrong place.
 */
export function printTable<Way extends string>(
	heading: string,
	rows: ReadonlyMap<string, ReadonlyMap<Way, Tally>>,
	ways: readonly Way[]
): void {
	const all = new Map<Way, Tally>(
		ways.map((way) => [
			way,
			{
				correct: sum(rows, way, 'correct'),
				orphaned: sum(rows, way, 'orphaned'),
				'wrong place': sum(rows, way, 'wrong place')
			}
		])
	);
	console.log(`| ${heading} | cases | ${ways.join(' | ')} |`);
	console.log(`| --- | ---: | ${ways.map(() => '---').join(' | ')} |`);
	for (const [row, tallies] of [...rows, ['all', all] as const]) {
		const [first] = tallies.values();
		const count = first === undefined ? 0 : total(first);
		const cells = ways.map((way) => cell(tallies.get(way)));
		console.log(`| ${row} | ${count} | ${cells.join(' | ')} |`);
	}
	console.log('\nEach cell: correct %, orphaned %, **wrong place** (number).\n');
}

/** Prints whether a maintainer is told of what changes the meaning, and of nothing else. */
export function printTold(rows: ReadonlyMap<string, Told>): void {
	console.log('| class of change | cases | silent | false alarms |');
	console.log('| --- | ---: | ---: | ---: |');
	for (const [row, { cases, silent, alarms }] of rows) {
		console.log(`| ${row} | ${cases} | **${silent}** | ${alarms} |`);
	}
	console.log('\nSilent: the meaning may have changed, and nobody is told (number).\n');
}

function cell(tally: Tally | undefined): string {
	if (tally === undefined) return '–';
	const share = (count: number): string => ((100 * count) / total(tally)).toFixed(1);
	return `${share(tally.correct)}, ${share(tally.orphaned)}, **${tally['wrong place']}**`;
}

function sum<Way>(
	rows: ReadonlyMap<string, ReadonlyMap<Way, Tally>>,
	way: Way,
	verdict: keyof Tally
): number {
	return [...rows.values()].reduce((so, tallies) => so + (tallies.get(way)?.[verdict] ?? 0), 0);
}

function total({ correct, orphaned, 'wrong place': wrong }: Tally): number {
	return correct + orphaned + wrong;
}
