import type { APIRoute } from 'astro';
import { site } from 'virtual:guide';

/** `robots.txt`, made from `content/site.yaml`: who may index the guide, and where its sitemap is. */
export const GET: APIRoute = () => {
	const sitemap = new URL(`${site.basePath}sitemap-index.xml`, site.address).href;
	const lines = ['User-agent: *', site.indexing ? 'Allow: /' : 'Disallow: /', '', `Sitemap: ${sitemap}`, ''];
	return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
