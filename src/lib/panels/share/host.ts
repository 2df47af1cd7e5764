import { plainXml } from '../../snapshot/xml';

/**
 * Whether the server that the page came from answers for any view, as ours does, or has only files,
 * which answer for the default view whatever they are asked.
 * @param oembed the address of the view's oEmbed answer
 * @param query the view, without `?`
 */
export async function answersForViews(oembed: string, query: string): Promise<boolean> {
	const response = await fetch(oembed).catch((error: unknown) => {
		if (error instanceof TypeError) return undefined; // Nobody answers: not even for files.
		throw error;
	});
	if (response?.ok !== true) return false;
	const answer: unknown = await response.json().catch((error: unknown) => {
		if (error instanceof SyntaxError) return undefined; // A page of somebody else's, such as a log-in.
		throw error;
	});
	const html = typeof answer === 'object' && answer !== null && 'html' in answer && answer.html;
	if (typeof html !== 'string') return false;
	// Read as the text that share-code.ts writes: markup of a server's is not made part of the page.
	const [, address = ''] = /<iframe [^>]*src="([^"]*)"/u.exec(html) ?? [];
	return address.endsWith(plainXml(`?${query}`));
}
