import { createHash } from 'node:crypto';

/** What SvelteKit writes for `kit.csp`; its group is the policy. */
const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/u;
const CHARACTER_SET = '<meta charset="utf-8" />';

/**
 * A page whose policy stands before all that it is to govern, and knows what was put into the page after
 * SvelteKit wrote it. While the pages are changed, the policy is a header.
 * @param sheets the text of each style sheet that was put into the page
 * @throws Error where the page's template has no place for the policy
 */
export function withPolicyFirst(html: string, sheets: readonly string[]): string {
	const [written, policy = ''] = POLICY.exec(html) ?? [];
	if (written === undefined) return html;
	if (!html.includes(CHARACTER_SET)) {
		throw new Error(`src/app.html has no ${CHARACTER_SET}: the policy is put behind it.`);
	}
	const hashes = sheets.map((sheet) => ` 'sha256-${digest(sheet)}'`).join('');
	const whole = policy.replace("style-src 'self'", (sources) => sources + hashes);
	return html
		.replace(written, '')
		.replace(CHARACTER_SET, (tag) => tag + written.replace(policy, () => whole));
}

function digest(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}
