/**
 * Where readers find the site, such as `https://maps.example`: what the environment variable ORIGIN says,
 * which the commands check at their start. Undefined where it says nothing.
 */
export function publishedOrigin(): string | undefined {
	const said = process.env['ORIGIN'];
	return said ? new URL(said).origin : undefined;
}
