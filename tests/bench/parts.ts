import type { Browser } from '@playwright/test';
import type { Goal } from './goals';
import type { BenchPage } from './pages';
import type { BenchServer } from './server';

/** What every part of the benchmark is given. */
export interface Bench {
	readonly browser: Browser;
	/** Another browser, for what may bring it down. */
	readonly launch: () => Promise<Browser>;
	readonly servers: Readonly<Record<BenchPage['site'], BenchServer>>;
	/** How often each figure is measured. */
	readonly runs: number;
	/** Says what is being done. */
	readonly tell: (words: string) => void;
}

/** What a part of the benchmark has found. */
export interface Findings {
	readonly title: string;
	/** Markdown: tables, and what must be known to read them. */
	readonly text: string;
	readonly goals: readonly Goal[];
}
