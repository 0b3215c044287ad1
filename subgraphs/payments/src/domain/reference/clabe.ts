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
