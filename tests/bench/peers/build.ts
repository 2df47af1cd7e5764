import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { readDrawnDossier, type DrawnDossier } from '../../../src/lib/server/drawn-dossier';
import { copyFonts, writePeerData, writePicture } from './data';

const PAGES = join(import.meta.dirname, 'pages');
const LIBRARIES = ['maplibre', 'leaflet', 'openlayers'] as const;
/** Bytes from which the best compression takes too long here, and the quality that does not. */
const LARGE = 2_000_000;
const FAST = 5;
const COMPRESSED = /\.(html|js|css|json|svg)$/;

/**
 * Builds the peer pages and writes the data they show, with the compressed copies beside them that
 * the built site has as well.
 * @param site an empty or missing folder
 * @param drawn what they show
 * @param picture whether the static picture is one of them: drawing 100,000 features takes long
 */
export async function buildPeers(
	site: string,
	drawn: DrawnDossier = readDrawnDossier('ukraine-guarantees'),
	picture = true
): Promise<void> {
	rmSync(site, { recursive: true, force: true });
	mkdirSync(site, { recursive: true });
	await build({
		root: PAGES,
		configFile: false,
		logLevel: 'warn',
		base: './',
		build: {
			outDir: join(process.cwd(), site),
			emptyOutDir: false,
			target: 'esnext',
			chunkSizeWarningLimit: 2000,
			rolldownOptions: {
				input: LIBRARIES.map((library) => join(PAGES, library, 'index.html'))
			}
		}
	});
	copyFonts(site);
	writePeerData(drawn, site);
	if (picture) writePicture(drawn, site);
	compress(site);
}

/** As adapter-static does it: the best that Brotli and gzip can do; what is large, faster. @param only names; all unless told */
export function compress(folder: string, only?: readonly string[]): void {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (only !== undefined && !only.includes(entry.name)) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) compress(path);
		else if (COMPRESSED.test(path)) {
			const bytes = readFileSync(path);
			const quality = bytes.length > LARGE ? FAST : constants.BROTLI_MAX_QUALITY;
			const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
			writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
			writeFileSync(`${path}.gz`, gzipSync(bytes, { level: bytes.length > LARGE ? 1 : 9 }));
		}
	}
}
