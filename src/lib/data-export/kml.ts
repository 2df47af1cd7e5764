import { categoryOf } from '../layers/category';
import type { LayerDefinition } from '../layers/definition';
import { layersOf } from '../layers/layers-of';
import { formatDate } from '../language/format';
import { t } from '../language/with-export';
import { termsOfClaim, termWords } from '../evidence/term-words';
import { citationWords } from '../evidence/source-records';
import { aboutFile, type AboutFile } from './about-file';
import { featureRecord, type ClaimOnFeature, type FeatureRecord } from './feature-record';
import { flatColumns, withoutClashes } from './flat-columns';
import { featuresOf, type ExportInput } from './input';
import { kmlGeometry } from './kml-geometry';
import { kmlStyle, styleId } from './kml-style';
import { descriptionText, xmlText } from './kml-text';

/**
 * Layers as KML 2.2 (OGC 07-147r2): a folder a layer, a placemark a feature, with its claims in its
 * description and its properties in ExtendedData. The elements keep the order of OGC's schema. An
 * illustrative feature says so in its name, because KML cannot draw it as such.
 * @throws Error where a feature comes without its geometry
 */
export function kml(input: ExportInput, layers: readonly string[]): string {
	const about = aboutFile(input, layers);
	const wanted = layersOf(input.dossier).filter(({ id }) => layers.includes(id));
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<kml xmlns="http://www.opengis.net/kml/2.2">',
		'<Document>',
		`<name>${xmlText(documentName(about))}</name>`,
		`<description>${descriptionText(documentWords(about))}</description>`,
		...wanted.flatMap((layer) =>
			layer.scale.categories
				.filter(({ legendOnly }) => legendOnly !== true)
				.map((category) => kmlStyle(layer, category))
		),
		...wanted.map((layer) => folder(input, layer)),
		'</Document>',
		'</kml>',
		''
	].join('\n');
}

function documentName({ dossier, layers }: AboutFile): string {
	const [only, ...others] = layers;
	return only === undefined || others.length > 0
		? dossier.title
		: t('export:kml.name', { dossier: dossier.title, layer: only.name });
}

function documentWords(about: AboutFile): string {
	return [
		t('export:kml.dossier', { title: about.dossier.title, slug: about.dossier.slug }),
		about.dossier.deck,
		t('page:as-of', { date: formatDate(about.asOf) }),
		about.filter ?? '',
		about.basis,
		about.warning ?? '',
		t('export:kml.look'),
		about.borderPolicy,
		about.licence,
		about.credits,
		about.permalink
	]
		.filter((line) => line !== '')
		.join('\n');
}

function folder(input: ExportInput, layer: LayerDefinition): string {
	return [
		'<Folder>',
		`<name>${xmlText(layer.name)}</name>`,
		`<description>${descriptionText(layer.summary)}</description>`,
		...featuresOf(input, layer.id).map((feature) => {
			const category = categoryOf(layer, feature.properties);
			const style = category && styleId(layer, category);
			return placemark(input, featureRecord(input, layer.id, feature), style);
		}),
		'</Folder>'
	].join('\n');
}

function placemark(input: ExportInput, feature: FeatureRecord, style: string | undefined): string {
	const name =
		feature.basis === 'illustrative'
			? t('export:kml.illustrative-name', { name: feature.name })
			: feature.name;
	return [
		// A colon is not allowed in an XML id.
		`<Placemark id="${xmlText(feature.reference.replace(':', '.'))}">`,
		`<name>${xmlText(name)}</name>`,
		`<description>${descriptionText(featureWords(feature))}</description>`,
		timeOf(feature),
		style === undefined ? '' : `<styleUrl>#${style}</styleUrl>`,
		`<ExtendedData>${extendedData(input, feature)}</ExtendedData>`,
		kmlGeometry(feature.geometry),
		'</Placemark>'
	].join('');
}

/**
 * Since when what is shown has been said: a position since its own day, anything else since the first
 * claim about it. What nobody has said, but the public record has, is of the record's day.
 */
function timeOf({ claims, date }: FeatureRecord): string {
	const days = claims.map(({ saidOn }) => saidOn).sort();
	const [first] = days;
	if (first === undefined) return `<TimeStamp><when>${date}</when></TimeStamp>`;
	const begin = days.includes(date) ? date : first;
	return `<TimeSpan><begin>${begin}</begin></TimeSpan>`;
}

function featureWords(feature: FeatureRecord): string {
	const cited = (
		ids: readonly string[],
		key: 'export:kml.source' | 'export:kml.compiled-from'
	): string[] =>
		feature.sources
			.filter(({ id }) => ids.includes(id))
			.map((source) => t(key, { citation: citationWords(source) }));
	return [
		feature.detail,
		feature.basisInWords,
		feature.note ?? '',
		...cited([feature.source], 'export:kml.source'),
		...cited(feature.statements ?? [], 'export:kml.compiled-from'),
		...feature.claims.flatMap((claim) => ['', ...claimWords(claim)])
	]
		.filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''))
		.join('\n');
}

function claimWords(claim: ClaimOnFeature): string[] {
	return [
		t('export:kml.claim', { label: claim.label, summary: claim.summary }),
		claim.concerns === 'whole layer' ? t('export:kml.whole-layer') : '',
		...termsOfClaim(claim).map(termWords),
		...claim.passages.map(({ quoteInWords: quote, paragraph }) =>
			t('export:quote', { quote, paragraph })
		),
		...(claim.orphanedPassages ?? []).map(({ quote, standingInWords: standing }) =>
			t('evidence:orphan.quoted', { quote, standing })
		),
		...claim.editorNotes.map(({ about, text }) => t('export:note', { words: about, text }))
	].filter((line) => line !== '');
}

function extendedData(input: ExportInput, feature: FeatureRecord): string {
	const { reference, layer, detail, boundary, basis, certainty, date, source, statements, own } =
		feature;
	const told = {
		reference,
		layer,
		detail,
		boundary,
		basis,
		certainty,
		date,
		source,
		statements: statements?.join(' '),
		claims: feature.claims.map(({ id }) => id).join(' '),
		...flatColumns(input, feature)
	};
	const values = { ...withoutClashes(own, Object.keys(told)), ...told };
	return Object.entries(values)
		.filter(([, value]) => value !== undefined)
		.map(
			([name, value]) =>
				`<Data name="${xmlText(name)}"><value>${xmlText(String(value))}</value></Data>`
		)
		.join('');
}
