import type { PlaceText } from '@aquacis/kit/runtime/cursor-page.ts'

/** Places in a list of facts: behind the one of this version. */
export const versionPlaces: PlaceText<number> = {
  write: String,
  read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
}
