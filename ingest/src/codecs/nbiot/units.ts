/** US gallon and international foot, both defined by international agreement. */
const litresPerGallon = 3.785411784
const litresPerCubicFoot = 28.316846592

/** Litres in one of each unit of volume, by every spelling that is taken; compared in lower case. */
const volumes: Readonly<Record<string, number>> = {
  m3: 1000,
  l: 1,
  dm3: 1,
  hl: 100,
  kl: 1000,
  ml: 0.001,
  gal: litresPerGallon,
  ft3: litresPerCubicFoot,
}

const spans: Readonly<Record<string, number>> = { h: 1, min: 60, s: 3600 }

/** Spellings that are no volume over a span. */
const flows: Readonly<Record<string, number>> = {
  gpm: litresPerGallon * 60,
  gph: litresPerGallon,
  lpm: 60,
  lph: 1,
  lps: 3600,
  cfm: litresPerCubicFoot * 60,
}

/** What a message tells of units, for whoever has to correct a device. */
export const volumeUnits = 'm3, L, dm3, hL, kL, mL, gal (US), ft3'
export const flowUnits =
  'm3/h, L/h, L/min, L/s, gal/min, gal/h, ft3/min (any volume over h, min or s), gpm, lpm, lph, lps'

/** Litres in one of the unit; undefined for a unit that is not known. */
export function litresPerUnit(unit: string): number | undefined {
  return entry(volumes, plain(unit))
}

/** Litres per hour in one of the unit; undefined for a unit that is not known. */
export function litresPerHourPerUnit(unit: string): number | undefined {
  const text = plain(unit)
  const [volume = '', span = '', ...rest] = text.split('/')
  if (rest.length > 0) return undefined
  if (span === '') return entry(flows, text)
  const perHour = entry(spans, span)
  const litres = entry(volumes, volume)
  return litres === undefined || perHour === undefined ? undefined : litres * perHour
}

function plain(unit: string): string {
  return unit.trim().toLowerCase().replaceAll('³', '3').replaceAll('^', '')
}

function entry(table: Readonly<Record<string, number>>, name: string): number | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
