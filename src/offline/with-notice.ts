import type { Notice } from './protocol.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);

/**
 * @returns a page of a copy with the notice that it is one: first in the page for those who listen, at the foot of the
 *   window for those who see, above all else, so that nothing moves when it comes and goes
 */
export function withNotice(html: string, { text, style }: Notice): string {
	return html
		.replace('</head>', () => `<link rel="stylesheet" href="${escaped(style)}"></head>`)
		.replace(/<body[^>]*>/, (body) => `${body}<p role="status" data-offline-copy>${escaped(text)}</p>`);
}
