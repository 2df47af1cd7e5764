import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Encoding } from './encoding';

/** A file as it was when it was read. */
export interface BuiltFile {
	/** From the folder's root, without what its copies end with: begins with a slash. */
	readonly name: string;
	readonly encoding: Encoding;
	readonly bytes: Buffer;
	/** Of these very bytes. */
	readonly etag: string;
	/** A date of HTTP. */
	readonly lastModified: string;
}

/** The folder is not there: a build that replaces it has not come to its end. */
export class NoFolder extends Error {
	override readonly name = 'NoFolder';
}

/** What all files in memory may take together, bytes: a site is about 10 MB. */
const MOST_KEPT = 64 * 2 ** 20;
/** For how long a folder that is being replaced is waited for: milliseconds, and times. */
const PAUSE = 50;
const PAUSES = 20;
const ENDINGS = { br: '.br', gzip: '.gz', identity: '' } as const satisfies Record<
	Encoding,
	string
>;

type Read = Pick<BuiltFile, 'bytes' | 'etag' | 'lastModified'> & { readonly state: string };

/**
 * The files of a folder as they are when they are asked for: a build may replace them, and the folder,
 * at any time. Each is read in one go: what is sent is of one state and as long as it says, and no
 * slow reader holds a file open.
 */
export class BuiltFiles {
	readonly #kept = new LRUCache<string, Read>({
		maxSize: MOST_KEPT,
		sizeCalculation: ({ bytes }) => bytes.length + 1
	});

	constructor(private readonly folder: string) {}

	/**
	 * The file that a path means, as web servers for plain files look for it: itself, with `.html`, or
	 * the index of the folder.
	 * @param path decoded, without `..`
	 * @param encodings the copies that may be given, the best first
	 * @throws NoFolder
	 */
	find(path: string, encodings: readonly Encoding[]): Promise<BuiltFile | undefined> {
		return this.#inOneFolder(async () => {
			const name = await this.#nameOf(path);
			if (name === undefined) return undefined;
			for (const encoding of encodings) {
				const file = await this.#read(join(this.folder, `${name}${ENDINGS[encoding]}`));
				if (file !== undefined) return { ...file, name, encoding };
			}
			return undefined;
		});
	}

	/**
	 * What tells the files that a page is made with from those of another build.
	 * @throws NoFolder
	 */
	async state(): Promise<string> {
		const index = await this.#inOneFolder(() => statusOf(join(this.folder, 'index.html')));
		return index === undefined ? '' : stateOf(index);
	}

	/** Looks again where nothing was found while the folder was replaced by another. */
	async #inOneFolder<Found>(look: () => Promise<Found | undefined>): Promise<Found | undefined> {
		for (let time = 0; time < PAUSES; time += 1) {
			const before = await this.#folderId();
			const found = await look();
			if (found !== undefined) return found;
			if (before !== undefined && before === (await this.#folderId())) return undefined;
			await pause(PAUSE);
		}
		throw new NoFolder(`There is no folder ${this.folder}. Run npm run build.`);
	}

	async #folderId(): Promise<bigint | undefined> {
		return (await statusOf(this.folder, (status) => status.isDirectory()))?.ino;
	}

	/** Where the file is that a path means, from the folder's root. */
	async #nameOf(path: string): Promise<string | undefined> {
		// What begins with a dot is there for other programs.
		if (/\/\.(?!well-known\/)/u.test(path)) return undefined;
		const names = path.endsWith('/')
			? [`${path}index.html`]
			: [path, `${path}.html`, `${path}/index.html`];
		for (const name of names) {
			if ((await statusOf(join(this.folder, name))) !== undefined) return name;
		}
		return undefined;
	}

	async #read(path: string): Promise<Read | undefined> {
		const status = await statusOf(path);
		if (status === undefined) return undefined;
		const kept = this.#kept.get(path);
		if (kept?.state === stateOf(status)) return kept;
		const read = await readWhole(path);
		if (read !== undefined) this.#kept.set(path, read);
		return read;
	}
}

async function readWhole(path: string): Promise<Read | undefined> {
	const handle = await unlessAbsent(() => open(path));
	if (handle === undefined) return undefined;
	try {
		const status = await handle.stat({ bigint: true });
		const bytes = await handle.readFile();
		const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
		return {
			state: stateOf(status),
			bytes,
			etag: `"${digest}"`,
			lastModified: new Date(Number(status.mtimeMs)).toUTCString()
		};
	} finally {
		await handle.close();
	}
}

/** Undefined where there is no such file. */
async function statusOf(
	path: string,
	isWanted = (status: BigIntStats): boolean => status.isFile()
): Promise<BigIntStats | undefined> {
	const status = await unlessAbsent(() => stat(path, { bigint: true }));
	return status !== undefined && isWanted(status) ? status : undefined;
}

function stateOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
	return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** What the system says of paths where no file is, or can be. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'];

async function unlessAbsent<Found>(look: () => Promise<Found>): Promise<Found | undefined> {
	try {
		return await look();
	} catch (error) {
		if (ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
		throw error;
	}
}
