import sharp from 'sharp';
import { openLetters } from './fonts.ts';
import { pictureOf, type Preview } from './picture.ts';

/**
 * Draws what other sites and messengers show of a link to the guide. Needs no browser, no network and none of the machine's fonts.
 *
 * @param mark the site's own, as SVG
 * @returns a PNG, and the characters that no font has and that are left out
 */
export async function drawPreview(preview: Preview, mark: string): Promise<{ png: Buffer; missing: string[] }> {
	const { title, text, lang } = preview;
	const [shownTitle, shownText] = [title.normalize('NFC'), text.normalize('NFC')];
	const letters = await openLetters(lang, `${shownTitle}${shownText}…`);
	const svg = pictureOf({ title: shownTitle, text: shownText, lang }, letters.outlineOf, mark);
	const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 }).toBuffer();
	return { png, missing: [...letters.missing] };
}
