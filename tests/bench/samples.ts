import { spreadOf, type Spread } from './statistics';
import { figure, markdownTable } from './table';

/** Measurements by what was measured and by what it was measured of. */
export class Samples<Metric extends string> {
	readonly #values = new Map<string, number[]>();

	/** @param subject the page, or the size, that a column of the table is for */
	add(subject: string, measured: Partial<Record<Metric, number>>): void {
		for (const [metric, value] of Object.entries(measured) as [Metric, number][]) {
			const key = keyOf(metric, subject);
			const values = this.#values.get(key);
			if (values) values.push(value);
			else this.#values.set(key, [value]);
		}
	}

	/** undefined: it was not measured there. */
	of(metric: Metric, subject: string): Spread | undefined {
		const values = this.#values.get(keyOf(metric, subject));
		return values && spreadOf(values);
	}

	median(metric: Metric, subject: string): number | undefined {
		return this.of(metric, subject)?.median;
	}

	/**
	 * A row for each metric, a column for each subject: the median, the least and the most, and how
	 * many times the value of the first subject is that of each other.
	 */
	table(
		metrics: Readonly<Record<Metric, string>>,
		subjects: readonly string[],
		ratios = true
	): string {
		const [first = ''] = subjects;
		const rows = (Object.entries(metrics) as [Metric, string][]).flatMap(([metric, name]) => {
			const cells = subjects.map((subject) => {
				const spread = this.of(metric, subject);
				if (spread === undefined) return '–';
				const own = this.median(metric, first);
				const ratio =
					!ratios || subject === first || own === undefined || spread.median === 0
						? ''
						: ` ×${(own / spread.median).toFixed(2)}`;
				return `${spreadText(spread)}${ratio}`;
			});
			return cells.every((cell) => cell === '–') ? [] : [[name, ...cells]];
		});
		return markdownTable(['', ...subjects], rows);
	}
}

/** The measurements that a table has a row for. */
export function only<Metric extends string>(
	metrics: Readonly<Record<Metric, string>>,
	measured: Partial<Record<string, number>>
): Partial<Record<Metric, number>> {
	return Object.fromEntries(
		Object.entries(measured).filter(([metric]) => metric in metrics)
	) as Partial<Record<Metric, number>>;
}

function spreadText({ median, least, most }: Spread): string {
	return least === most
		? `**${figure(median)}**`
		: `**${figure(median)}** (${figure(least)}–${figure(most)})`;
}

function keyOf(metric: string, subject: string): string {
	return `${metric} ${subject}`;
}
