const weights = [3, 7, 1] as const

/** Check digit of the first 17 digits of a CLABE (ABM: weights 3, 7, 1, each product modulo 10). */
function checkDigit(digits: string): number {
  let sum = 0
  for (const [index, digit] of [...digits].entries()) sum += (Number(digit) * (weights[index % 3] ?? 0)) % 10
  return (10 - (sum % 10)) % 10
}

/** Whether a text is a CLABE: 18 digits whose last checks the others. */
export function isClabe(text: string): boolean {
  return /^\d{18}$/.test(text) && checkDigit(text.slice(0, 17)) === Number(text[17])
}

/** Banks by the first three digits of a CLABE (Banco de México, catálogo de instituciones): those that hold collecting accounts. */
const banks: Readonly<Record<string, string>> = {
  '002': 'Banamex',
  '012': 'BBVA México',
  '014': 'Santander',
  '021': 'HSBC',
  '030': 'BanBajío',
  '036': 'Inbursa',
  '044': 'Scotiabank',
  '058': 'Banregio',
  '062': 'Afirme',
  '072': 'Banorte',
  '127': 'Banco Azteca',
  '137': 'BanCoppel',
  '646': 'STP',
  '684': 'Transfer',
  '706': 'Arcus',
  '722': 'Mercado Pago',
}

/** The bank of a CLABE as people know it; null where its number is not known here. */
export function bankOfClabe(clabe: string): string | null {
  return banks[clabe.slice(0, 3)] ?? null
}
