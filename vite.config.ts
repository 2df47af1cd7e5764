import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { scriptGroups } from './src/cli/pages/script-groups.ts';

// A build reads this file three times, and needs nothing of what runs tests.
const tests =
	process.env['VITEST'] === undefined ? undefined : await import('./tests/vitest-settings.ts');

export default defineConfig(({ mode }) => ({
	plugins: [sveltekit()],
	server: { fs: { allow: ['geo'] } },
	// Workers load what only some pages need, as the pages themselves do.
	worker: { format: 'es' },
	environments: {
		client: {
			build: { rolldownOptions: { output: { codeSplitting: scriptGroups(import.meta.dirname) } } }
		}
	},
	// MapLibre alone is about a megabyte before compression; it is loaded after the first paint.
	// How small parts get is measured by `npm run check:size`: the build does not compress each only to tell.
	build: { chunkSizeWarningLimit: 1200, reportCompressedSize: false },
	...(tests && { test: tests.vitestSettings(mode) })
}));
