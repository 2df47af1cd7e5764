import type { Provenance } from './provenance';
import { plainXml } from './xml';

/**
 * A drawing's `<metadata>`: Dublin Core in RDF, in the form in which Inkscape reads and writes it.
 * https://www.dublincore.org/specifications/dublin-core/dcmi-terms/
 */
export function svgMetadata(provenance: Provenance): string {
	const {
		title,
		description,
		language,
		dossier,
		date,
		permalink,
		sources,
		licence,
		software,
		keywords
	} = provenance;
	const one = (name: string, text: string): string => `<dc:${name}>${plainXml(text)}</dc:${name}>`;
	const agent = (name: string, text: string): string =>
		`<dc:${name}><cc:Agent>${one('title', text)}</cc:Agent></dc:${name}>`;
	return [
		'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
		' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#">',
		'<cc:Work rdf:about="">',
		one('format', 'image/svg+xml'),
		'<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>',
		one('title', title),
		one('description', description),
		one('language', language),
		one('date', date),
		agent('creator', software),
		...(licence === '' ? [] : [agent('rights', licence)]),
		one('identifier', permalink),
		one('relation', dossier),
		`<dc:subject><rdf:Bag>${keywords.map((word) => `<rdf:li>${plainXml(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>`,
		...sources.map((source) => one('source', source)),
		'</cc:Work></rdf:RDF></metadata>'
	].join('');
}
