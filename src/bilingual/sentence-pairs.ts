import type { Placed } from './placement.ts';
import { sentenceStarts } from './sentences.ts';

/** A sentence of the page with the same of the twin; a whole block where they differ in number. */
export interface SentencePair {
	own: HTMLElement;
	twin: HTMLElement;
	/** Number of the block it stands in. */
	block: number;
}

/** Makes each sentence of the placed twins, and of their own words, an element. @returns them in pairs, in the page's order */
export function pairSentences(placed: readonly Placed[], tag: string): SentencePair[] {
	let block = 0;
	return placed
		.filter(({ control }) => !control)
		.flatMap(({ own, twin }) =>
			blocksOf(own, twin).flatMap(([ours, theirs]) => {
				block += 1;
				return sentencesOf(ours, theirs, tag, twin.lang).map(([ownSentence, twinSentence]) => ({
					own: ownSentence,
					twin: twinSentence,
					block,
				}));
			}),
		);
}

/** Makes all sentences plain text again. */
export function joinSentences(pairs: readonly SentencePair[]): void {
	for (const { own } of pairs) {
		const parent = own.parentNode;
		own.replaceWith(...own.childNodes);
		parent?.normalize();
	}
}

/** The innermost blocks of both, where they are as many. */
function blocksOf(own: HTMLElement, twin: HTMLElement): [HTMLElement, HTMLElement][] {
	const ours = innermost(own);
	const theirs = innermost(twin);
	return ours.length === theirs.length ? ours.map((block, index) => [block, theirs[index]!]) : [];
}

function innermost(root: HTMLElement): HTMLElement[] {
	const blocks = [...root.querySelectorAll<HTMLElement>('p, li, pre')].filter((block) => !block.querySelector('p, li, pre'));
	return blocks.length > 0 ? blocks : [root];
}

function sentencesOf(own: HTMLElement, twin: HTMLElement, ownTag: string, twinTag: string): [HTMLElement, HTMLElement][] {
	const ours = startsIn(own, ownTag);
	const theirs = startsIn(twin, twinTag);
	const equal = ours.length === theirs.length;
	const spans = cutAt(own, equal ? ours : [0]);
	const others = cutAt(twin, equal ? theirs : [0]);
	return spans.map((span, index) => [span, others[index]!]);
}

function startsIn(block: HTMLElement, tag: string): number[] {
	const stretches = [...block.childNodes].map((node) => ({ text: node.textContent ?? '', whole: node.nodeType !== Node.TEXT_NODE }));
	return sentenceStarts(stretches, tag);
}

/** Cuts a block's text at the offsets, none of which is inside an element. */
function cutAt(block: HTMLElement, starts: readonly number[]): HTMLElement[] {
	const spans: HTMLElement[] = [];
	let offset = 0;
	for (const node of [...block.childNodes]) {
		for (const part of node instanceof Text ? cutText(node, offset, starts) : [node]) {
			if (starts[spans.length] === offset) spans.push(sentenceBefore(part));
			spans.at(-1)!.append(part);
			offset += part.textContent?.length ?? 0;
		}
	}
	return spans;
}

function cutText(node: Text, offset: number, starts: readonly number[]): Text[] {
	const inside = starts.filter((start) => start > offset && start < offset + node.length);
	const parts = [node];
	for (const start of inside) {
		const last = parts.at(-1)!;
		parts.push(last.splitText(start - offset - lengthOf(parts.slice(0, -1))));
	}
	return parts;
}

const lengthOf = (parts: readonly Text[]): number => parts.reduce((sum, { length }) => sum + length, 0);

function sentenceBefore(next: ChildNode): HTMLElement {
	const span = document.createElement('span');
	span.className = 'sentence';
	next.before(span);
	return span;
}
