import { parseDossier } from '../../../src/lib/dossier/parse/parse';
import type { Dossier, LayerFeature } from '../../../src/lib/dossier/model/types';
import { random, type Random } from '../random';

/** The files of a dossier by their path in its folder. */
export type DossierFiles = ReadonlyMap<string, string>;

interface ClaimsFile {
	readonly claims: readonly {
		readonly id: string;
		readonly article: string;
		readonly passages: readonly { readonly id: string }[];
		readonly links?: readonly { readonly type: string; readonly claim: string }[];
	}[];
	readonly notes: readonly { readonly id: string; readonly article: string }[];
}

/**
 * A dossier with the articles of another one many times over, in their order: each copy has a name of its
 * own, and its own copies of the claims, with their passages and features.
 */
export function withArticles(files: DossierFiles, count: number): DossierFiles {
	const manifest = JSON.parse(textOf(files, 'dossier.json')) as { articles: string[] };
	const { claims, notes } = JSON.parse(textOf(files, 'claims.json')) as ClaimsFile;
	const own = manifest.articles;
	const copies = Array.from({ length: count }, (_, index) => {
		const [article = '', round] = [own[index % own.length], Math.floor(index / own.length)];
		return { article, round, name: round === 0 ? article : `${article}-${round}` };
	});
	const articleOf = new Map(claims.map(({ id, article }) => [id, article]));
	const names = new Set(copies.map(({ name }) => name));
	const copyOf = (id: string, round: number): string => (round === 0 ? id : `${id}-copy-${round}`);
	/** In the same round; in the first one where the last has not all articles. */
	const linked = (claim: string, round: number): string =>
		copyOf(claim, names.has(`${articleOf.get(claim) ?? ''}-${round}`) ? round : 0);
	const grown = new Map(files);
	for (const { article, name } of copies) {
		grown.set(`articles/${name}.md`, textOf(files, `articles/${article}.md`));
	}
	const allClaims = copies.flatMap(({ article, round, name }) =>
		claims
			.filter((claim) => claim.article === article)
			.map((claim) => ({
				...claim,
				id: copyOf(claim.id, round),
				article: name,
				passages: claim.passages.map((passage) => ({ ...passage, id: copyOf(passage.id, round) })),
				...(claim.links && {
					links: claim.links.map((link) => ({ ...link, claim: linked(link.claim, round) }))
				})
			}))
	);
	const allNotes = copies.flatMap(({ article, round, name }) =>
		notes
			.filter((note) => note.article === article)
			.map((note) => ({ ...note, id: copyOf(note.id, round), article: name }))
	);
	grown.set(
		'dossier.json',
		JSON.stringify({ ...manifest, articles: copies.map(({ name }) => name) })
	);
	grown.set('claims.json', JSON.stringify({ claims: allClaims, notes: allNotes }));
	return grown;
}

/**
 * The same dossier under another slug, looking at another part of the world.
 * @param degrees by which its frame lies further west
 */
export function renamed(files: DossierFiles, slug: string, degrees: number): DossierFiles {
	const manifest = JSON.parse(textOf(files, 'dossier.json')) as {
		title: string;
		frame: [number, number, number, number];
	};
	const [west, south, east, north] = manifest.frame;
	const frame = [west - degrees, south, east - degrees, north];
	const title = `${manifest.title} (${slug})`;
	return new Map(files).set('dossier.json', JSON.stringify({ ...manifest, slug, title, frame }));
}

/** @throws DossierError where the grown files do not hold together */
export function parsed(files: DossierFiles): Dossier {
	return parseDossier(files, {});
}

/** Degrees: Europe, where the map looks first. */
const WITHIN = { west: -11, south: 35.5, east: 46, north: 62 } as const;

/**
 * A dossier whose layer of fortifications has this many areas more: hexagons of about 5 km,
 * scattered over Europe, the same for the same seed.
 */
export function withFeatures(dossier: Dossier, count: number, seed: number): Dossier {
	const numbers = random(seed);
	const layer = dossier.features['fortifications'];
	const [model] = layer?.features ?? [];
	if (layer === undefined || model === undefined) throw new Error('There is no layer to grow.');
	const added = Array.from({ length: count }, (_, index): LayerFeature => {
		return {
			...model,
			id: `area-${index}`,
			properties: { ...model.properties, name: `Area ${index}`, label: undefined },
			geometry: { type: 'Polygon', coordinates: [hexagon(numbers)] }
		};
	});
	return {
		...dossier,
		visible: [...dossier.visible, 'fortifications'],
		features: {
			...dossier.features,
			fortifications: { ...layer, features: [...layer.features, ...added] }
		}
	};
}

function hexagon(numbers: Random): [number, number][] {
	const east = WITHIN.west + numbers.next() * (WITHIN.east - WITHIN.west);
	const north = WITHIN.south + numbers.next() * (WITHIN.north - WITHIN.south);
	const radius = 0.02 + 0.03 * numbers.next();
	const ring = Array.from({ length: 6 }, (_, corner): [number, number] => {
		const angle = (corner * Math.PI) / 3;
		return [round(east + radius * Math.cos(angle)), round(north + radius * Math.sin(angle))];
	});
	return [...ring, ...ring.slice(0, 1)];
}

function round(degrees: number): number {
	return Number(degrees.toFixed(4));
}

function textOf(files: DossierFiles, name: string): string {
	const text = files.get(name);
	if (text === undefined) throw new Error(`The dossier has no ${name}.`);
	return text;
}
