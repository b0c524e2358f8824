import postcss from 'postcss';
import { edited, tagsOf, type Edit, type Tag } from '../hosting/html-tags.ts';
import { isInlineScript, loadedBy } from '../hosting/page-faults.ts';
import { namesInScript, type Names } from './names.ts';
import { createPlaces, placesIn, type Place } from './places.ts';
import { propertiesIn } from './properties.ts';
import { createReach, type Reach } from './reach.ts';
import { askedNames, singleSelectors } from './selectors.ts';
import { printSheet, screenSheet } from './sheet.ts';

/** The files of a built site, by their addresses. */
export interface BuiltFiles {
	/** @returns the text of a stylesheet */
	sheet(address: string): string;
	/** @returns the text of a script and of all that it may load */
	script(address: string): string;
	/** @returns whether scripts load these rules when they need them */
	isLoadedLater(css: string): boolean;
	/** Custom properties that scripts, and sheets that are loaded later, read or set. */
	properties: ReadonlySet<string>;
	/** Keeps a stylesheet for paper. @returns its address */
	keepPrintSheet(css: string): string;
}

/**
 * Puts into each page the rules that the page can match, so that it is painted as soon as it is there: the address of no
 * stylesheet stands between. Rules for paper come after, without holding anything up.
 *
 * @returns the page with its styles, to be called for every page of one site
 */
export function pageStyles(files: BuiltFiles): (html: string) => string {
	const sheetOf = sheetsOf(files);
	const scripts = new Map<string, Names>();
	const namesOfScript = ([key, code]: Script): Names => remembered(scripts, key, () => namesInScript(code()));
	const together = new Map<string, Names>();

	return (html) => {
		const tags = tagsOf(html);
		const styles = tags.filter(isStyle);
		const links = styles.filter(({ name }) => name === 'link');
		if (links.length === 0) return html;
		const sheet = sheetOf(styles);
		const used = scriptsOf(tags, files);
		const key = used.map(([name]) => name).join('\n');
		const scripted = remembered(together, key, () => new Set(used.flatMap((one) => [...namesOfScript(one)])));
		return withStyles(html, styles, sheet, sheet.screenFor({ html, tags, scripted }));
	};
}

interface Sheet {
	/** Address of the rules for paper. */
	print: string;
	screenFor(page: Page): string;
}

interface Page {
	html: string;
	tags: readonly Tag[];
	/** The names of all that scripts may add to it; pages with the same scripts share them. */
	scripted: Names;
}

/** @returns a way to what the stylesheets of a page say together; pages with the same ones share it. */
function sheetsOf(files: BuiltFiles): (styles: readonly Tag[]) => Sheet {
	const byStyles = new Map<string, Sheet>();
	const byText = new Map<string, Sheet>();
	return (styles) => {
		const key = styles.map((tag) => `${tag.attributes.get('media') ?? ''} ${loadedBy(tag) ?? tag.text}`).join('\n');
		return remembered(byStyles, key, () => {
			const css = textsOf(styles, files).join('\n');
			return remembered(byText, css, () => createSheet(css, files));
		});
	};
}

/** Pages that hold the same of what a sheet asks for, at the same places, share one result. */
function createSheet(css: string, files: BuiltFiles): Sheet {
	const results = new Map<string, string>();
	const alike = new Map<string, string>();
	const rules: string[] = [];
	postcss.parse(css).walkRules(({ selector }) => void rules.push(selector));
	const asked = new Set(askedNames(rules));
	const selectors = singleSelectors(rules);
	const settings = new Map<Names, Setting>();
	const settingOf = (scripted: Names): Setting =>
		remembered(settings, scripted, () => ({
			number: settings.size,
			names: [...scripted].filter((name) => asked.has(name)),
			reach: createReach(selectors, scripted),
		}));
	const table = createPlaces(asked);
	const paper = printSheet(css);
	const fixed = [...files.properties, ...propertiesIn(paper)];
	return {
		print: files.keepPrintSheet(paper),
		screenFor({ html, tags, scripted }) {
			const places = [...placesIn(html, tags, table)];
			const properties = propertiesIn(tags.map(({ attributes }) => attributes.get('style') ?? '').join());
			const setting = settingOf(scripted);
			// Most pages of a large site are built as another one is.
			const built = [setting.number, ...places.map(({ number }) => number).sort((one, other) => one - other), ...properties];
			return remembered(alike, built.join(), () => screenAt(places, setting, properties));
		},
	};

	function screenAt(places: readonly Place[], { names: added, reach }: Setting, properties: readonly string[]): string {
		const names = new Set([...added, ...places.flatMap((place) => [...place.names])]);
		const within = new Set([...reach.everywhere, ...places.flatMap(reach.at)]);
		const key = [...[...names].sort(), ...selectors.filter((selector) => within.has(selector)), ...properties].join('\n');
		return remembered(results, key, () => screenSheet(css, { names, within, fixed: new Set([...fixed, ...properties]) }));
	}
}

/** The scripts of a page, as far as they bear on its styles. */
interface Setting {
	number: number;
	/** Of what the sheet asks for, what they may add. */
	names: readonly string[];
	reach: Reach;
}

const isStyle = ({ name, attributes }: Tag): boolean => name === 'style' || (name === 'link' && attributes.get('rel') === 'stylesheet');

function textsOf(styles: readonly Tag[], files: BuiltFiles): string[] {
	// Starlight links a sheet of its own for paper, all of whose work is done by ours.
	const screen = styles.filter(({ attributes }) => attributes.get('media') !== 'print');
	const texts = screen.map((tag) => (tag.name === 'link' ? files.sheet(loadedBy(tag)!) : tag.text));
	return texts.map((text) => text.trim()).filter((text) => text !== '' && !files.isLoadedLater(text));
}

type Script = [key: string, code: () => string];

/** @returns a key of each script in or of a page, and how to read it. */
function scriptsOf(tags: readonly Tag[], files: BuiltFiles): Script[] {
	return tags.flatMap((tag): Script[] => {
		if (isInlineScript(tag)) return [[tag.text, () => tag.text]];
		const address = tag.name === 'script' ? loadedBy(tag) : undefined;
		return address === undefined ? [] : [[address, () => files.script(address)]];
	});
}

function withStyles(html: string, styles: readonly Tag[], { print }: Sheet, screen: string): string {
	const [first, ...others] = styles;
	const text = `<style>${screen}</style><link rel="stylesheet" href="${print}" media="print">`;
	return edited(html, [replaced(html, first!, text), ...others.map((tag) => replaced(html, tag, ''))]);
}

function replaced(html: string, { name, start, end, text: inside }: Tag, text: string): Edit {
	const closing = name === 'style' ? html.indexOf('>', end + inside.length) + 1 : end;
	return { start, end: closing, text };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
	if (!known.has(key)) known.set(key, make());
	return known.get(key)!;
}
