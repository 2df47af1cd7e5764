import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Rooms whose tests run: `MUTATION_ROOMS=layers,cartography` for these two alone. */
const rooms = (process.env['MUTATION_ROOMS'] ?? 'dossier,evidence,layers,view,cartography').split(
	','
);

/** Tests of a room that stand elsewhere, because they speak of a dossier's subject. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
	dossier: ['tests/data/migrate-folder.test.ts']
};

/** The tests in Node of what is mutated: without those of other rooms, which take long and notice little. */
export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['geo'] } },
	test: {
		environment: 'node',
		include: rooms.flatMap((room) => [`src/lib/${room}/**/*.test.ts`, ...(ELSEWHERE[room] ?? [])]),
		exclude: ['src/**/*.svelte.test.ts'],
		setupFiles: ['tests/fuzz-runs.ts'],
		// Each mutant is tried with them: a tenth of the inputs finds nearly all.
		env: { FUZZ_RUNS: '10' },
		testTimeout: 60_000,
		// The files of a run share what they import, which takes most of its time. Each mutant has a run,
		// and so a worker, of its own.
		isolate: false
	}
});
