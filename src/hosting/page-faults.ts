import { error, type Problem } from '../checks/problem.ts';
import type { Tag } from './html-tags.ts';
import { isExecuted } from './inline-scripts.ts';

/** What a page is judged by. */
export interface Built {
	/** Whether an inline script is one we know. */
	isKnown(script: string): boolean;
	/** @returns `sha256-…` of a text. */
	hashOf(text: string): string;
	/** @returns the hash of a file of the site by its address; undefined where there is no such file. */
	integrityOf(address: string): string | undefined;
}

type Fault = Pick<Problem, 'rule' | 'message' | 'remedy'>;

/** @returns every script in a page that nobody vouches for: unknown ones, foreign files, event handlers, addresses that run. */
export function pageFaults(tags: readonly Tag[], file: string, built: Built): Problem[] {
	return tags
		.flatMap((tag) => [inlineFault(tag, built), fileFault(tag, built), ...attributeFaults(tag)])
		.flatMap((fault) => (fault ? [error({ file, ...fault })] : []));
}

/** @returns whether a tag opens a script that stands in the page itself. */
export const isInlineScript = ({ name, attributes }: Tag): boolean =>
	name === 'script' && !attributes.has('src') && isExecuted(attributes.get('type') ?? '');

/** @returns the address of the script or stylesheet that a tag loads. */
export function loadedBy({ name, attributes }: Tag): string | undefined {
	if (name === 'script') return attributes.get('src');
	const loads = /^(?:stylesheet|modulepreload)$/.test(attributes.get('rel') ?? '');
	return name === 'link' && loads ? attributes.get('href') : undefined;
}

function inlineFault(tag: Tag, { isKnown, hashOf }: Built): Fault | undefined {
	if (!isInlineScript(tag) || isKnown(tag.text)) return undefined;
	return {
		rule: 'inline-script-unknown',
		message: `Nobody vouches for this inline script: ${shortened(tag.text)}`,
		remedy: `Move it into a module below src/. One of Starlight's is read, then listed in src/hosting/inline-scripts.ts: ${hashOf(tag.text)}`,
	};
}

function fileFault(tag: Tag, { integrityOf }: Built): Fault | undefined {
	const address = loadedBy(tag);
	if (address === undefined || integrityOf(address) !== undefined) return undefined;
	return {
		rule: 'script-not-built',
		message: `<${tag.name}> loads ${shortened(address)}, which is not a file of the site.`,
		remedy: 'Import it from a module below src/, so that it is built and hashed with the site.',
	};
}

function attributeFaults({ name, attributes }: Tag): Fault[] {
	return refusedOf(attributes).map(({ attribute, value, refused: { rule, does, remedy } }) => ({
		rule,
		message: `<${name} ${attribute}="${shortened(value)}"> ${does}.`,
		remedy,
	}));
}

interface Refused {
	attribute: string;
	value: string;
	refused: (typeof refusedAttributes)[number];
}

const judged = new WeakMap<Tag['attributes'], Refused[]>();

/** @returns attributes that may not stand in a page; those that several tags share are judged once. */
function refusedOf(attributes: Tag['attributes']): Refused[] {
	const known = judged.get(attributes);
	if (known) return known;
	const found = [...attributes].flatMap(([attribute, value]): Refused[] => {
		const refused = refusedAttributes.find(({ refuses }) => refuses(attribute, value));
		return refused ? [{ attribute, value, refused }] : [];
	});
	judged.set(attributes, found);
	return found;
}

const refusedAttributes: { rule: string; refuses(attribute: string, value: string): boolean; does: string; remedy: string }[] = [
	{
		rule: 'event-handler',
		refuses: (attribute) => /^on[a-z]/.test(attribute),
		does: 'runs script from an attribute',
		remedy: 'Listen for the event in a module below src/.',
	},
	{
		rule: 'javascript-address',
		// Browsers leave white space and control characters of a scheme out.
		refuses: (_, value) => value.includes(':') && /^javascript:/i.test(value.replace(/[\u0000-\u0020]/g, '')),
		does: 'runs script from an address',
		remedy: 'Link to a page, or listen to a button in a module below src/.',
	},
	{
		rule: 'style-attribute-odd',
		refuses: (attribute, value) => attribute === 'style' && /[<{}]/.test(value),
		does: 'cannot be turned into a class',
		remedy: 'Write the style in a stylesheet.',
	},
];

const shortened = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 100);
