interface Note {
	readonly note?: unknown;
	readonly label?: unknown;
}

/**
 * What a file of positions said of each country beside its status: note and place of its label, by ISO
 * 3166-1 alpha-3 code. A file that is no GeoJSON says nothing.
 */
export function positionNotes(text: string): Record<string, Note> {
	const notes: Record<string, Note> = {};
	for (const feature of featuresOf(text)) {
		const { note, label, boundary } = feature.properties ?? {};
		const country = boundary ?? feature.id;
		if (typeof country !== 'string' || (note === undefined && label === undefined)) continue;
		notes[country] = { ...(note !== undefined && { note }), ...(label !== undefined && { label }) };
	}
	return notes;
}

interface WrittenFeature {
	readonly id?: unknown;
	readonly properties?: Readonly<Record<string, unknown>> | null;
}

function featuresOf(text: string): readonly WrittenFeature[] {
	try {
		const { features } = JSON.parse(text) as { features?: unknown };
		return Array.isArray(features) ? (features as WrittenFeature[]) : [];
	} catch (error) {
		if (error instanceof SyntaxError) return [];
		throw error;
	}
}
