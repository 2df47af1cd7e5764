import { markdownTable, figure } from './table';

/** A figure beside what it should be. */
export interface Goal {
	readonly name: string;
	readonly value: number;
	/** The most that it may be. */
	readonly most: number;
	/** Whether it is the same in every run, so that a build may fail by it. */
	readonly counted?: boolean;
}

/** A goal whose figures may not have been measured in this run. */
export function goal(
	name: string,
	value: number | undefined,
	most: number | undefined,
	counted = false
): Goal[] {
	return value === undefined || most === undefined ? [] : [{ name, value, most, counted }];
}

export function isMet({ value, most }: Goal): boolean {
	return value <= most;
}

export function goalTable(goals: readonly Goal[]): string {
	return markdownTable(
		['Goal', 'measured', 'at most', ''],
		goals.map((each) => [
			each.name,
			figure(each.value),
			figure(each.most),
			isMet(each) ? 'met' : '**missed**'
		])
	);
}
