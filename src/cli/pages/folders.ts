import { join } from 'node:path';

/** Where a project keeps its built pages; paths with `root` in front. */
export interface PageFolders {
	/** A copy of what is served, for a person to put on a web host. */
	readonly upload: string;
	/** What is served: a link to one of `builds`, so that another takes its place in one step. */
	readonly current: string;
	/** Whole builds, each in a folder of its own. */
	readonly builds: string;
	/** What a build writes to; adapter-static, in svelte.config.js, has it as well. */
	readonly next: string;
	/** Where SvelteKit puts pages and what they ask for, each as soon as it is written, before all of it goes to `next`. */
	readonly written: readonly string[];
	/** Copies of them, compressed while others are written; there only while the pages are built. */
	readonly ahead: string;
	/** What is drawn before the pages are written; there only while they are built. */
	readonly drawn: string;
	/** What becomes `current` and `upload`, and what was `upload`: there only while they change. */
	readonly nextCurrent: string;
	readonly nextUpload: string;
	readonly oldUpload: string;
}

/**
 * The folders of a project's pages.
 * @param root the project's folder; as it stands, paths are from there
 */
export function pageFolders(root = ''): PageFolders {
	const pages = join(root, '.svelte-kit/pages');
	return {
		upload: join(root, 'build'),
		current: join(pages, 'current'),
		builds: join(pages, 'builds'),
		next: join(pages, 'next'),
		written: ['pages', 'dependencies'].map((part) =>
			join(root, '.svelte-kit/output/prerendered', part)
		),
		ahead: join(pages, 'ahead'),
		drawn: join(pages, 'drawn'),
		nextCurrent: join(pages, 'next-current'),
		nextUpload: join(pages, 'next-upload'),
		oldUpload: join(pages, 'old-upload')
	};
}
