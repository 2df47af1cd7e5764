import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ strict: true, precompress: true }),
		// A page that cannot be prerendered, or a link that leads nowhere, is a defect of the build.
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// Where the files will be: oEmbed answers need whole addresses.
			...(process.env.ORIGIN && { origin: process.env.ORIGIN })
		},
		// Relative asset paths let the built folder be served from any path of any host.
		paths: { relative: true },
		// The scripts that make and check the data are typed as strictly as the program.
		typescript: {
			config: ({ include, ...rest }) => ({ ...rest, include: [...include, '../geo/**/*.ts'] })
		}
	}
};
