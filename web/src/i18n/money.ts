import { type ComputedRef, computed } from 'vue'
import { type Language, language } from './language.ts'

/** How amounts of the graph, which are exact, are written: to the centavo, and prices of a unit with the places that they have. */
export interface Money {
  /** `$1,234.50`, from pesos as the graph says them. */
  pesos(amount: string): string
  /** `$21.4278`, with so many places. */
  price(decimal: string, places: number): string
  /** `18` or `18.5`, from a decimal of the graph. */
  quantity(decimal: string): string
  /** `10 %`, `1.47 %`, from a fraction. */
  percent(fraction: string): string
}

const nbsp = '\u00a0'

// Intl writes a decimal text without making a float of it.
const isNumeric = (text: string): text is `${number}` => text !== '' && Number.isFinite(Number(text))
// A minus as wide as a figure, as everywhere else, and not the hyphen of the keyboard.
const written = (format: Intl.NumberFormat, text: string) =>
  isNumeric(text) ? format.format(text).replace('-', '−') : text

function moneyFor(spoken: Language): Money {
  const currency = (places: number) =>
    new Intl.NumberFormat(spoken, {
      style: 'currency',
      currency: 'MXN',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    })
  const centavos = currency(2)
  const quantities = new Intl.NumberFormat(spoken, { maximumFractionDigits: 3 })
  const percents = new Intl.NumberFormat(spoken, { style: 'percent', maximumFractionDigits: 3 })
  return {
    pesos: (amount) => written(centavos, amount),
    price: (decimal, places) => written(currency(places), decimal),
    quantity: (decimal) => written(quantities, decimal),
    percent: (fraction) => written(percents, fraction).replace(/\s*%/, `${nbsp}%`),
  }
}

const inLanguage = computed(() => moneyFor(language.value))

/** Amounts in the language of the page. Not among the formats of the frame, which opening the app loads. */
export function useMoney(): ComputedRef<Money> {
  return inLanguage
}
