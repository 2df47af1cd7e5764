import type { CompiledStyle } from '../../cartography/style';
import type { MapScripts } from '../map-engine';
import type { DrawAnswer, DrawOrder, ShownDrawing } from './drawing-orders';
import { drawingPlace, type DrawingPlace } from './drawing-place';

export type DrawingRequest = Omit<DrawOrder, 'kind'>;

interface DrawerListener {
	readonly ondrawn: (drawn: ShownDrawing, request: DrawingRequest) => void;
	readonly onfail: (cause: Error) => void;
}

/**
 * Has drawings made, beside the page where it can be, one at a time; of those that wait only the last
 * is made.
 */
export class VectorDrawer {
	readonly #place: DrawingPlace;
	readonly #listener: DrawerListener;
	#compiled: CompiledStyle | undefined;
	#underWay: DrawingRequest | undefined;
	#waiting: DrawingRequest | undefined;

	constructor(listener: DrawerListener) {
		this.#listener = listener;
		this.#place = drawingPlace({
			onanswer: (answer) => {
				this.#hear(answer);
			},
			onfail: listener.onfail
		});
	}

	get isBusy(): boolean {
		return this.#underWay !== undefined;
	}

	/** Has names in these scripts set with their fonts; asked for before anything is drawn. */
	learn(scripts: MapScripts): void {
		if (scripts.subsets.length === 0) return;
		this.#place.give({ kind: 'scripts', scripts });
	}

	/** Takes up a style: what is asked for from now on is drawn with it. */
	use(compiled: CompiledStyle): void {
		const before = this.#compiled?.style.sources ?? {};
		const after = compiled.style.sources;
		const unchanged = Object.keys(after).filter((id) => after[id] === before[id]);
		const changed = Object.entries(after).filter(([id]) => !unchanged.includes(id));
		this.#compiled = compiled;
		const style = { ...compiled.style, sources: Object.fromEntries(changed) };
		this.#place.give({ kind: 'style', compiled: { ...compiled, style }, unchanged });
	}

	draw(request: DrawingRequest): void {
		if (this.#underWay !== undefined) {
			this.#waiting = request;
			return;
		}
		this.#underWay = request;
		this.#place.give({ kind: 'draw', ...request });
	}

	destroy(): void {
		this.#place.close();
	}

	#hear(answer: DrawAnswer): void {
		const request = this.#underWay;
		const next = this.#waiting;
		this.#underWay = undefined;
		this.#waiting = undefined;
		if (next !== undefined) this.draw(next);
		if ('failure' in answer) this.#listener.onfail(new Error(answer.failure));
		else if (request !== undefined) this.#listener.ondrawn(answer.drawn, request);
	}
}
