import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be installed under which terms: `allowed.json` beside this file. */
export interface AllowedLicences {
	/** SPDX identifiers: https://spdx.org/licenses/ */
	readonly licences: readonly string[];
	/** Packages whose own declaration is not enough, by name, each as it was when it was looked at. */
	readonly packages: Readonly<
		Record<string, { readonly declared: string; readonly reason: string } | undefined>
	>;
}

/** `package-lock.json`, as far as it is read here. */
interface Lock {
	readonly packages: Readonly<
		Record<
			string,
			{ readonly version?: string; readonly license?: string; readonly link?: boolean }
		>
	>;
}

interface Licensed {
	readonly name: string;
	readonly version: string;
	/** As the package declares it; “none” where it declares nothing. */
	readonly licence: string;
}

/**
 * Every package that `npm ci` may install, for any system. What the lock file does not say of one is
 * read from the package itself.
 * @param folder the repository's
 */
export function installedPackages(folder: string): Licensed[] {
	const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock;
	return Object.entries(lock.packages)
		.filter(([path, { link }]) => path !== '' && link !== true)
		.map(([path, { version = '', license }]) => ({
			name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
			version,
			licence: license ?? declaredIn(join(folder, path, 'package.json'))
		}));
}

function declaredIn(path: string): string {
	if (!existsSync(path)) return 'none';
	const { license } = JSON.parse(readFileSync(path, 'utf8')) as { license?: unknown };
	return typeof license === 'string' ? license : 'none';
}

/** One sentence for each package that may not be installed, and for each exception that none needs. */
export function licenceProblems(
	packages: readonly Licensed[],
	{ licences, packages: exceptions }: AllowedLicences
): string[] {
	const refused = packages
		.filter(({ name, licence }) => exceptions[name]?.declared !== licence)
		.filter(({ licence }) => !isAllowed(licence, licences))
		.map(({ name, version, licence }) =>
			licence === 'none'
				? `${name} ${version} declares no licence.`
				: `${name} ${version} has the licence ${licence}, which is not allowed.`
		);
	const idle = Object.entries(exceptions)
		.filter(
			([name, exception]) =>
				!packages.some((each) => each.name === name && each.licence === exception?.declared)
		)
		.map(([name]) => `${name} has an exception, but no such package is installed: remove it.`);
	return [...refused, ...idle];
}

/** Of an SPDX expression: one of the parts that OR joins, or all of those that AND joins. */
function isAllowed(expression: string, licences: readonly string[]): boolean {
	const bare = expression.replace(/^\((.*)\)$/, '$1');
	// Parts in brackets are nothing that a package here has: a person should look.
	if (/[()]/.test(bare)) return false;
	return bare
		.split(' OR ')
		.some((either) => either.split(' AND ').every((licence) => licences.includes(licence)));
}
