/** `npm run check:licences`: every installed package has a licence that `allowed.json` allows. */
import allowed from './allowed.json' with { type: 'json' };
import { installedPackages, licenceProblems } from './licences';

const packages = installedPackages(process.cwd());
const problems = licenceProblems(packages, allowed);
if (problems.length > 0) {
	console.error(problems.join('\n'));
	console.error(
		'Do without the package, or add its licence, or the package with the reason, to tests/dependencies/allowed.json.'
	);
	process.exitCode = 1;
} else {
	const exceptions = Object.keys(allowed.packages).length;
	console.log(
		`The licences of ${packages.length} packages are allowed, ${exceptions} of them one by one.`
	);
}
