/** An advisory that is known and accepted for a time: in `allowed.json`, by its GHSA identifier. */
interface Accepted {
	readonly reason: string;
	/** The last day on which it is accepted, as YYYY-MM-DD. */
	readonly until: string;
}

export type AuditResult =
	/** `reason`: why nobody could say whether there are advisories. */
	| { readonly kind: 'not-asked'; readonly reason: string }
	| { readonly kind: 'asked'; readonly problems: readonly string[] };

/** `npm audit --json`, version 2, as far as it is read here. */
interface AuditReport {
	readonly message?: string;
	readonly error?: unknown;
	readonly auditReportVersion?: number;
	readonly vulnerabilities?: Readonly<
		Record<string, { readonly via: readonly (string | Advisory)[] }>
	>;
}
interface Advisory {
	readonly name: string;
	readonly title: string;
	readonly severity: string;
	readonly url: string;
	readonly range: string;
}

const SEVERE: ReadonlySet<string> = new Set(['high', 'critical']);

/**
 * What `npm audit --json` has found, less what is accepted.
 * @param output what it has printed
 * @param today as YYYY-MM-DD
 * @throws SyntaxError for what is neither a report nor an error of npm's
 */
export function readAudit(
	output: string,
	accepted: Readonly<Record<string, Accepted | undefined>>,
	today: string
): AuditResult {
	const report = JSON.parse(output) as AuditReport;
	if (report.error !== undefined) {
		return { kind: 'not-asked', reason: report.message ?? 'npm gives no reason' };
	}
	if (report.auditReportVersion !== 2 || report.vulnerabilities === undefined) {
		throw new SyntaxError('npm audit has answered in a form that is not known here.');
	}
	const advisories = Object.values(report.vulnerabilities)
		.flatMap(({ via }) => via)
		.filter((cause): cause is Advisory => typeof cause !== 'string' && SEVERE.has(cause.severity));
	const byId = new Map(advisories.map((advisory) => [idOf(advisory), advisory]));
	const open = [...byId].flatMap(([id, { name, range, severity, title, url }]) => {
		const exception = accepted[id];
		if (exception !== undefined && today <= exception.until) return [];
		const expired = exception === undefined ? '' : ` It was accepted until ${exception.until}.`;
		return `${name} ${range}: ${title} (${severity}, ${url}).${expired}`;
	});
	const idle = Object.keys(accepted)
		.filter((id) => !byId.has(id))
		.map((id) => `${id} is accepted, but no installed package has it any more: remove it.`);
	return { kind: 'asked', problems: [...open, ...idle] };
}

/** The last part of its address: `GHSA-…`. */
function idOf({ url }: Advisory): string {
	return url.slice(url.lastIndexOf('/') + 1);
}
