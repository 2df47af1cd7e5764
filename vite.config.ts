/// <reference types="vitest/config" />
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig(async ({ mode }) => ({
	plugins: [sveltekit()],
	server: { fs: { allow: ['geo'] } },
	// Workers load what only some pages need, as the pages themselves do.
	worker: { format: 'es' },
	// MapLibre alone is about a megabyte before compression; it is loaded after the first paint.
	// How small parts get is measured by `npm run check:size`: the build does not compress each only to tell.
	build: { chunkSizeWarningLimit: 1200, reportCompressedSize: false },
	// A build reads this file three times, and needs nothing of what runs tests.
	...(process.env['VITEST'] !== undefined && {
		test: (await import('./tests/vitest-settings.ts')).vitestSettings(mode)
	})
}));
