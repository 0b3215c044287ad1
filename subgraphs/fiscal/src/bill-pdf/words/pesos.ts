/** An amount or a price of decimal text as people read it: "1234.5" is "$1,234.50", "-80.00" is "−$80.00", "23.45123" keeps its places. */
export function pesos(text: string): string {
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.')
  const places = fraction.slice(0, 2).padEnd(2, '0') + fraction.slice(2).replace(/0+$/, '')
  return `${negative ? '−' : ''}$${grouped(whole)}.${places}`
}

/** A count of decimal text without idle zeros: "18.00" is "18", "1234.5" is "1,234.5". */
export function plainNumber(text: string): string {
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.')
  const rest = fraction.replace(/0+$/, '')
  return `${negative ? '−' : ''}${grouped(whole)}${rest === '' ? '' : `.${rest}`}`
}

function grouped(whole: string): string {
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
