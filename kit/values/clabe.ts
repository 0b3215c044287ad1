/**
 * Banks by the first three digits of a CLABE, as Banco de México's list of SPEI participants shortens them. Whoever is left out
 * holds no deposits that are charged by direct debit.
 */
const banks: Readonly<Record<string, string>> = {
  '002': 'Banamex',
  '012': 'BBVA México',
  '014': 'Santander',
  '019': 'Banjército',
  '021': 'HSBC',
  '030': 'BanBajío',
  '036': 'Inbursa',
  '042': 'Mifel',
  '044': 'Scotiabank',
  '058': 'Banregio',
  '059': 'Invex',
  '060': 'Bansí',
  '062': 'Afirme',
  '072': 'Banorte',
  '112': 'Bmonex',
  '113': 'Ve por Más',
  '127': 'Banco Azteca',
  '128': 'Autofin',
  '130': 'Compartamos',
  '132': 'Multiva',
  '133': 'Actinver',
  '136': 'Intercam',
  '137': 'BanCoppel',
  '138': 'ABC Capital',
  '140': 'Consubanco',
  '143': 'CIBanco',
  '145': 'Bbase',
  '147': 'Bankaool',
  '148': 'PagaTodo',
  '150': 'Inmobiliario',
  '151': 'Dondé',
  '152': 'Bancrea',
  '154': 'Covalto',
  '156': 'Sabadell',
  '166': 'Banco del Bienestar',
}

const weights = [3, 7, 1]

/** The 18th digit of a CLABE, from the 17 before it: weights 3, 7, 1, each product modulo ten (ABM, Clave Bancaria Estandarizada). */
function checkDigitOf(account: string): number {
  const sum = [...account].reduce(
    (total, digit, at) => total + ((Number(digit) * (weights[at % 3] ?? 0)) % 10),
    0,
  )
  return (10 - (sum % 10)) % 10
}

/** Whether a text is a CLABE: eighteen digits, the last of which fits the others. */
export function isClabe(text: string): boolean {
  return /^\d{18}$/.test(text) && checkDigitOf(text.slice(0, 17)) === Number(text[17])
}

/** The bank of a CLABE, as its customers call it; null where it is none that is charged by direct debit. */
export function bankOfClabe(clabe: string): string | null {
  return banks[clabe.slice(0, 3)] ?? null
}
