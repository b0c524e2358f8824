declare module 'wawoff2' {
	const woff2: {
		/** @returns a font as it was before it was packed for the web */
		decompress(packed: Uint8Array): Promise<Uint8Array>;
	};
	export default woff2;
}
