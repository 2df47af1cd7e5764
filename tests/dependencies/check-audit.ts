/**
 * `npm run check:audit`: no installed package has a severe advisory that is not accepted in
 * `allowed.json`. Where the registry does not answer, it says so and lets the check pass: whether
 * there is a network says nothing about our dependencies.
 */
import { spawnSync } from 'node:child_process';
import { readAudit } from './advisories';
import allowed from './allowed.json' with { type: 'json' };

const { stdout, stderr } = spawnSync('npm audit --json', { shell: true, encoding: 'utf8' });
if (stdout === '') throw new Error(`npm audit has said nothing. ${stderr}`);
const result = readAudit(stdout, allowed.advisories, new Date().toISOString().slice(0, 10));
if (result.kind === 'not-asked') {
	console.warn(
		`NOT CHECKED for advisories: the registry does not answer npm audit (${result.reason}).\n` +
			'Run npm run check:audit where it does.'
	);
} else if (result.problems.length > 0) {
	console.error(result.problems.join('\n'));
	console.error(
		'Update the package (npm audit fix), or accept the advisory in tests/dependencies/allowed.json: {"GHSA-…": {"reason": "…", "until": "YYYY-MM-DD"}}.'
	);
	process.exitCode = 1;
} else {
	const accepted = Object.keys(allowed.advisories).length;
	console.log(`No installed package has a severe advisory; ${accepted} are accepted.`);
}
