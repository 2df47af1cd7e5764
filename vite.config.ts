import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// What tests need is in vitest.config.ts: a build reads this file three times.
export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['geo'] } },
	// Workers load what only some pages need, as the pages themselves do.
	worker: { format: 'es' },
	// MapLibre alone is about a megabyte before compression; it is loaded after the first paint.
	// How small parts get is measured by `npm run check:size`: the build does not compress each only to tell.
	build: { chunkSizeWarningLimit: 1200, reportCompressedSize: false }
});
