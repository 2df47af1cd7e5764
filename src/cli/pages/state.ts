import { pageFolders } from './folders';
import { markOfWhole } from './mark';
import { currentOrigin, sourcesDigest } from './sources';

/**
 * How the built pages stand: `current`; `uncopied`, which is current but for the copy in `upload`; or
 * `outdated`, which is never built, not whole, or made from something else than there is now.
 */
export type PageState = 'current' | 'uncopied' | 'outdated';

/**
 * Looks at every file of the built pages, and at all that they are made from: a tenth of a second.
 * @param root the project's folder
 */
export function stateOfPages(root: string): PageState {
	const { current, upload } = pageFolders(root);
	const served = markOfWhole(current);
	if (served?.origin !== currentOrigin() || served.sources !== sourcesDigest(root)) {
		return 'outdated';
	}
	return markOfWhole(upload)?.id === served.id ? 'current' : 'uncopied';
}
