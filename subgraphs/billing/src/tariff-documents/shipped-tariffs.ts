import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../tariffs/', import.meta.url)
/** The schema for editors and the connection fees are no tariffs. */
const noTariff = /\.schema\.json$|-CONTRATACION-/

/** Codes of the tariffs that ship with the product, by name. */
export function shippedTariffCodes(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !noTariff.test(file))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

/** The document of a shipped tariff; null when none has the code. */
export function shippedTariff(code: string): unknown {
  return shippedTariffCodes().includes(code)
    ? (JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')) as unknown)
    : null
}
