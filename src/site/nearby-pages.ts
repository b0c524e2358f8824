import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { pages, pathOf, readerOf } from '../shell/reader.ts';
import { nearby } from './nearby.ts';
import { mostLinks } from './sidebar.ts';

type Entry = StarlightRouteData['sidebar'][number];
type Link = Extract<Entry, { type: 'link' }>;

/** Of a large guide the sidebar shows the pages around the one that is read, so that no page grows with their number. */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute: route }, url }) => {
	const { locale, t, link } = readerOf(route.locale);
	const path = pathOf(url, locale);
	const guide = pages[locale].filter(({ kind }) => kind === 'guide');
	const current = guide.findIndex((page) => page.path === path);
	const linkTo = (at: string, label: string): Link => ({
		...{ type: 'link', label, href: link(at), isCurrent: at === path, badge: undefined, attrs: {} },
	});
	const entries = nearby(guide, current, mostLinks).map((page) => linkTo(page.path, page.title));
	const group = { label: t('nav.guide'), entries: [...entries, linkTo('guide', t('nav.allPages'))], collapsed: false, badge: undefined };
	const others = route.sidebar.filter((entry) => entry.type !== 'link' || entry.href !== link('guide'));
	route.sidebar = [...others, { type: 'group', ...group }];
	if (current < 0) return;
	const neighbour = (number: number) => guide[number] && linkTo(guide[number].path, guide[number].title);
	route.pagination = { prev: neighbour(current - 1), next: neighbour(current + 1) };
});
