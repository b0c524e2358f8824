/** @returns how much it tells that a record holds what `found` of all hold; what none holds tells as much as the rarest. */
export const rarity = (found: number, all: number): number => Math.log(1 + (all - found + 0.5) / (Math.max(found, 1) + 0.5));
