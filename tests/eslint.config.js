import { join } from 'node:path';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';

/** Folders of src/lib, each with those that it may import from; the design says why. */
const MAY_IMPORT = {
	security: [],
	language: [],
	boundaries: [],
	fonts: ['language'],
	dossier: ['boundaries'],
	layers: ['dossier', 'boundaries', 'language'],
	evidence: ['layers', 'dossier', 'boundaries', 'language'],
	cartography: ['layers', 'dossier', 'boundaries', 'language', 'fonts'],
	view: ['dossier', 'cartography/projection.ts', 'first-paint/after-paint.ts'],
	map: [
		'cartography',
		'layers',
		'dossier',
		'boundaries',
		'language',
		'fonts',
		'view/view.ts',
		'first-paint/after-paint.ts'
	],
	snapshot: [
		'evidence',
		'cartography',
		'layers',
		'dossier',
		'boundaries',
		'language',
		'fonts',
		'view/view.ts',
		'ui'
	],
	'data-export': [
		'evidence',
		'cartography',
		'layers',
		'dossier',
		'boundaries',
		'language',
		'view/url.ts'
	],
	embed: [
		'snapshot',
		'evidence',
		'cartography',
		'layers',
		'dossier',
		'boundaries',
		'language',
		'fonts',
		'security',
		'view'
	],
	'first-paint': [],
	ui: [],
	panels: [
		'embed',
		'map',
		'snapshot',
		'data-export',
		'evidence',
		'cartography',
		'layers',
		'dossier',
		'boundaries',
		'language',
		'fonts',
		'security',
		'view',
		'first-paint',
		'ui'
	],
	server: [
		'data-export',
		'embed/origin.ts',
		'snapshot',
		'view',
		'dossier',
		'layers',
		'boundaries',
		'cartography',
		'language',
		'fonts',
		'security'
	],
	'drawn-files': ['server', 'embed', 'panels/page/picture-links.ts', 'view'],
	'web-server': [
		'server',
		'evidence/standing.ts',
		'embed/frozen-page.ts',
		'embed/oembed.ts',
		'snapshot/xml.ts',
		'view/view-terms.ts',
		'dossier',
		'language',
		'security',
		'view/parameters.ts',
		'view/url.ts'
	]
};

const zones = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
	target: `./src/lib/${folder}`,
	from: './src',
	// Component tests look at components as they look on the page.
	except: [`./lib/${folder}`, './app.css', ...allowed.map((name) => `./lib/${name}`)],
	message: `src/lib/${folder} may import from: ${allowed.join(', ') || 'nothing of ours'}.`
}));

const PURE = [
	'dossier',
	'evidence',
	'embed',
	'layers',
	'cartography',
	'boundaries',
	'language',
	'fonts',
	'data-export'
].map((folder) => `src/lib/${folder}/**/*.ts`);

export default typescript.config(
	{
		ignores: [
			'build/',
			'build-bench/',
			'.svelte-kit/',
			'node_modules/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...typescript.configs.strict,
	...typescript.configs.stylistic,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: { 'import-x': importX },
		settings: {
			'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })]
		},
		rules: {
			// The compiler knows every name.
			'no-undef': 'off',
			'no-empty': ['error', { allowEmptyCatch: false }],
			'no-warning-comments': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'import-x/no-restricted-paths': ['error', { basePath: '.', zones }],
			'import-x/no-cycle': 'error',
			// Addresses within a page are relative queries, so that they hold below any base path.
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-imports': [
				'error',
				{
					paths: [
						{ name: 'maplibre-gl', message: 'Only src/lib/map imports maplibre-gl.' },
						{ name: 'svelte/store', message: 'No stores: use runes.' }
					]
				}
			]
		}
	},
	{
		files: ['src/lib/map/**', 'tests/bench/peers/pages/**'],
		rules: { 'no-restricted-imports': 'off' }
	},
	{
		files: PURE,
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['svelte', 'svelte/*', '$app/*', 'maplibre-gl', 'node:*'],
							message: 'This folder is pure: it knows neither Svelte nor MapLibre nor the platform.'
						}
					]
				}
			],
			'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'location', 'process']
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				// Otherwise it is this file's folder, and the compiler's settings are not found from below it.
				tsconfigRootDir: join(import.meta.dirname, '..'),
				extraFileExtensions: ['.svelte'],
				parser: typescript.parser,
				svelteConfig
			}
		}
	}
);
