import './end-with-parent.js';
import { formatProblems } from '../../lib/dossier/model/problem';
import { checkAndDraw } from './draw';

/* A process of its own: `draw-step.ts <folder>`. See {@link checkAndDraw}. */

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('draw-step.ts wants the folder that it draws to.');
const problems = await checkAndDraw(folder);
if (problems.length > 0) {
	console.error(`The pages cannot be built:\n${formatProblems(problems)}`);
	process.exitCode = 1;
}
