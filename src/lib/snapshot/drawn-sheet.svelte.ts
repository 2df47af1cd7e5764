import { problemWords } from './export-run.svelte';
import type { ComposedSheet } from './sheet';
import { withMap, type MapDrawing, type SheetDrawing } from './sheet-drawing';
import type { Snapshot } from './snapshot';

/** A sheet with its map, which is drawn anew when what it shows has come, and only when it is another. */
export class DrawnSheet {
	readonly #sheet: () => ComposedSheet | undefined;
	readonly #snapshot: () => Pick<Snapshot, 'drawMap' | 'prepareMap'>;
	/** How often what a map shows was still to be fetched, and has come. */
	#prepared = $state(0);
	#problem = $state('');
	// While a title is typed, the map stays as it is.
	#lastMap:
		(Pick<MapDrawing, 'drawn'> & { readonly key: string; readonly draw: unknown }) | undefined;
	readonly #drawing = $derived.by(() => this.#draw());

	/** To be made while a component is: what a map shows is fetched as long as that is there. */
	constructor(
		sheet: () => ComposedSheet | undefined,
		snapshot: () => Pick<Snapshot, 'drawMap' | 'prepareMap'>
	) {
		this.#sheet = sheet;
		this.#snapshot = snapshot;
		$effect(() => this.#prepare());
	}

	/** Undefined where there is no sheet. */
	get drawing(): SheetDrawing | undefined {
		return this.#drawing;
	}

	/** Why what the map shows could not be fetched, in words; '' where it could. */
	get problem(): string {
		return this.#problem;
	}

	#prepare(): (() => void) | undefined {
		const sheet = this.#sheet();
		if (sheet?.map === undefined) return undefined;
		const preparing = this.#snapshot().prepareMap({ camera: sheet.map.camera, size: sheet.map });
		let outdated = false;
		preparing?.then(
			() => {
				this.#prepared += 1;
				if (!outdated) this.#problem = '';
			},
			(error: unknown) => {
				if (!outdated) this.#problem = problemWords(error);
			}
		);
		return () => {
			outdated = true;
		};
	}

	#draw(): SheetDrawing | undefined {
		const sheet = this.#sheet();
		if (sheet?.map === undefined) return sheet;
		const key = JSON.stringify([sheet.map, sheet.covered, sheet.theme, this.#prepared]);
		const { drawMap: draw } = this.#snapshot();
		if (this.#lastMap?.key !== key || this.#lastMap.draw !== draw) {
			this.#lastMap = { key, draw, drawn: withMap(sheet, draw).drawn };
		}
		return { ...sheet, drawn: this.#lastMap.drawn };
	}
}
