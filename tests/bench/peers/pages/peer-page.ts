import './page.css';

/** What a peer's map can do: the same three things as Sourceline's. */
export interface PeerMap {
	/** Outlines France, or no longer. */
	highlight(on: boolean): void;
	/** Shows or hides the coalition. */
	show(on: boolean): void;
}

const region = element('map');
const card = element('card');

/** Everything in view is drawn, or no longer. */
export function markIdle(idle: boolean): void {
	region.dataset['idle'] = String(idle);
}

export function mapElement(): HTMLElement {
	return region;
}

export function openCard(name: string): void {
	card.innerHTML = '';
	const heading = document.createElement('h2');
	heading.textContent = name;
	card.append(heading);
	card.hidden = false;
}

export function connect(map: PeerMap): void {
	const button = element('highlight');
	button.addEventListener('pointerenter', () => {
		map.highlight(true);
	});
	button.addEventListener('pointerleave', () => {
		map.highlight(false);
	});
	element('switch').addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement) map.show(target.checked);
	});
}

function element(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (found === null) throw new Error(`The page has no #${id}.`);
	return found;
}
