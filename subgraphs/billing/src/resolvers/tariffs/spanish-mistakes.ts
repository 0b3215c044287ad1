import type { FiguresOf, Mistake, MistakeCode } from '../../domain/rating/document/mistake.ts'
import type { Words } from '../../domain/rating/document/mistake-words.ts'
import { nearestNames } from '../../domain/rating/find-name.ts'

type SpanishWords = { readonly [Code in MistakeCode]: (...figures: FiguresOf<Code>) => Words }

const oneOfTwo = 'Deja solo uno de los dos.'
const outOfCircle = 'Cobra uno de ellos por volumen o por un importe.'

/** The sentences of the console, one for each of the English ones; keys and values of the document stay as they are. */
const words: SpanishWords = {
  notAnObject: ({ value }) => [`${value} no es un objeto`, 'Escribe aquí un objeto entre llaves.'],
  notAnObjectBy: ({ value }) => [
    `${value} no es un objeto`,
    'Escribe un objeto con un renglón por nombre: {"nombre": …}.',
  ],
  notAList: ({ value }) => [`${value} no es una lista`, 'Escribe aquí una lista entre corchetes.'],
  listEmpty: () => ['la lista está vacía', 'Agrega al menos un elemento.'],
  notAText: ({ value }) => [`${value} no es un texto`, 'Escribe un texto entre comillas que no esté vacío.'],
  notAFlag: ({ value }) => [`${value} no es verdadero ni falso`, 'Escribe true o false, sin comillas.'],
  notADate: ({ value }) => [`${value} no es una fecha`, 'Escribe un día del calendario como "2026-02-01".'],
  notADayOfYear: ({ value }) => [`${value} no es un día del año`, 'Escribe mes y día como "05-31".'],
  notWhole: ({ value, least }) => [
    `${value} no es un número entero de ${least} en adelante`,
    'Escribe un número entero, sin comillas.',
  ],
  notOneOf: ({ value, words: known }) => [`${value} no es ninguna de las opciones`, oneOf(known)],
  misspelled: ({ value, name, known }) => [`${value} no es ninguna de las opciones`, perhaps(name, known)],
  notANumber: ({ value }) => [`${value} no es un número`, 'Escribe un número decimal como "273.06532".'],
  digitsLost: ({ value }) => [
    `${value} tiene más cifras de las que se conservan`,
    'Escríbelo como texto, entre comillas, para que no se pierda ninguna cifra.',
  ],
  commaInNumber: ({ value }) => [
    `${value} no es un número`,
    'Escribe punto antes de los decimales y nada entre los millares.',
  ],
  tooLittle: ({ value, least }) => [`${value} es menos que ${least}`, `Escribe ${least} o más.`],
  tooMuch: ({ value, most }) => [`${value} es más que ${most}`, `Escribe ${most} o menos.`],
  missing: ({ key }) => [`falta "${key}"`, `Agrega "${key}".`],
  keyUnknown: ({ name, known }) => [`aquí no hay nada que se llame "${name}"`, perhaps(name, known)],
  notAPrice: ({ value }) => [
    `${value} no es un precio`,
    'Escribe un objeto con "model", o como texto el nombre de uno de "prices".',
  ],
  modelMissing: ({ models }) => ['falta "model"', oneOf(models)],
  modelUnknown: ({ value, name, known }) => [`no hay un modelo de precio ${value}`, perhaps(name, known)],
  notAskedFor: ({ value }) => [
    `${value} no es lo que va aquí`,
    'Escribe un texto, un número, una lista o un objeto, según la referencia del lenguaje de tarifas.',
  ],
  nestedTooDeep: ({ most }) => [
    `el documento tiene más de ${most} niveles`,
    'Da nombre a los precios que se repiten y compártelos.',
  ],

  volumeTwice: () => ['"m3" y "litres" dicen los dos cuánto se consumió', oneOfTwo],
  litresNotWhole: ({ m3 }) => [`${m3} m³ no son litros enteros`, 'Escribe tres decimales cuando mucho.'],
  classNotNamed: ({ names }) => [
    `la tarifa tiene ${names.length} clases y el caso no dice cuál`,
    oneOf(names),
  ],

  stepTooFine: ({ step }) => [
    `un redondeo a ${step} deja fracciones de centavo`,
    'Usa "0.01" o un múltiplo.',
  ],
  classNotPriced: ({ name }) => [
    `la clase "${name}" no tiene precio: le faltan componentes`,
    'Agrega uno, o quita la clase.',
  ],
  componentUnknown: ({ name, known }) => [
    `no hay un componente "${name}" en "components"`,
    perhaps(name, known),
  ],
  shareOfNothing: ({ code, name, known }) => [
    `la clase no tiene el componente "${name}" del que "${code}" es un porcentaje`,
    perhaps(name, known),
  ],
  shareOfItself: ({ code }) => [`"${code}" es un porcentaje de sí mismo`, outOfCircle],
  sharesOfEachOther: ({ code, other }) => [`"${code}" y "${other}" son porcentaje uno del otro`, outOfCircle],
  discountTwofold: () => ['un descuento tiene "rate" o "amount"', 'Escribe uno de los dos.'],
  codeUnknown: ({ name, known }) => [`ninguna clase tiene el componente "${name}"`, perhaps(name, known)],
  classUnknown: ({ name, known }) => [`no hay una clase "${name}"`, perhaps(name, known)],
  officeClassUnknown: ({ name, known }) => [
    `la administración tiene la clase "${name}", que no tiene precio`,
    perhaps(name, known),
  ],
  tooManyPrices: ({ most }) => [
    `el documento tiene más de ${most} precios, contando cada uso de los compartidos`,
    'Comparte componentes en lugar de precios.',
  ],
  priceUnknown: ({ name, known }) => [`no hay un precio "${name}" en "prices"`, perhaps(name, known)],
  pricesTooDeep: ({ most }) => [
    `los precios se refieren unos a otros en más de ${most} niveles`,
    'Escribe algunos completos.',
  ],
  priceInItself: ({ name }) => [
    `el precio "${name}" se contiene a sí mismo`,
    'Deja que uno de los precios de este círculo no dependa de otro.',
  ],
  indexUnknown: ({ name, known }) => [`no hay un índice "${name}" en "indices"`, perhaps(name, known)],
  seasonUnknown: ({ name, known }) => [`no hay una temporada "${name}" en "seasons"`, perhaps(name, known)],
  choiceUnknown: ({ name, known }) => [`no hay una elección "${name}" en "choices"`, perhaps(name, known)],
  alternativeMissing: ({ name, choice }) => [
    `falta la alternativa "${name}" de "${choice}"`,
    `Agrega "${name}".`,
  ],
  alternativeUnknown: ({ name, choice, known }) => [
    `"${choice}" no tiene la alternativa "${name}"`,
    perhaps(name, known),
  ],
  defaultUnknown: ({ name, known }) => [`"${name}" no es ninguna de sus alternativas`, perhaps(name, known)],
  volumeNotWhole: () => [
    'la tabla tiene renglones de m³ enteros, pero el documento cobra fracciones',
    'Di cómo se redondean los m³: "volume": {"step": "1", "mode": "half-up"}.',
  ],
  dwellingsNotWhole: () => [
    'la tabla tiene renglones de m³ enteros, pero los de una vivienda no lo son',
    'Escribe "step": "1" en "dwellings".',
  ],
  noClass: () => ['la tarifa no tiene ninguna clase', 'Agrega una.'],
  endsTooSoon: () => [
    'la tarifa termina antes de empezar',
    'Escribe el día siguiente al último en que rige.',
  ],
  periodTwofold: () => ['un periodo tiene meses o días', oneOfTwo],
  indexDayNoDate: ({ day }) => [
    `"${day}" no es una fecha`,
    'Nombra cada valor por su primer día: "2026-02-01".',
  ],
  unused: ({ name }) => [`nada usa "${name}"`, 'Úsalo o quítalo.'],

  unitsRoundedInVain: () => ['"roundUnits" no redondea nada cuando se convierten los precios', 'Quítalo.'],
  perM3RoundedInVain: () => ['"roundPerM3" necesita "convert": "prices"', 'Agrégalo, o quita el redondeo.'],
  beyondTwice: () => ['"beyond" y "perExtra" dicen los dos cuánto cuestan más m³', oneOfTwo],
  rowNotWhole: ({ key }) => [
    `"${key}" no es un número entero de m³`,
    'Nombra cada renglón por sus m³: "41".',
  ],
  boundsCross: () => ['el mínimo de m³ es mayor que el máximo', 'Que "atLeast" no sea mayor que "atMost".'],
  rangeOpen: () => ['el rango no tiene fin, aunque siguen otros', 'Escribe "upTo", su último m³.'],
  rangeNotRising: ({ end, before }) => [
    `el rango termina en ${end} m³ y el anterior en ${before} m³`,
    'Ordena los rangos de menor a mayor; cada uno empieza donde termina el anterior.',
  ],
  rangeOverlaps: ({ from, before }) => [
    `el rango empieza en ${from} m³, dentro del anterior, que llega a ${before} m³`,
    `Que empiece en ${before} m³, o que el anterior termine antes.`,
  ],
  rangeGap: ({ from, before }) => [
    `nada tiene precio entre ${before} y ${from} m³`,
    'Alarga uno de los dos rangos, o agrega el que falta.',
  ],

  moreCostsLess: ({ m3, cost, less, lessCost }) => [
    `${m3} m³ cuestan ${cost}, menos que ${less} m³, que cuestan ${lessCost}`,
    'Corrige el precio, o anota la duda y escribe "expected" u "off" en "monotone".',
  ],
  caseRefused: ({ refused }) => [
    `la tarifa no cobra este caso (${refused})`,
    'Corrige lo que el caso pide, o agrega a la tarifa lo que le falta.',
  ],
  caseNotRefused: ({ came }) => [`no debía cobrarse, y resultó en ${came}`, 'Corrige el caso o la tarifa.'],
  caseDiffers: ({ wanted, came }) => [
    `debía ser ${wanted} y resultó en ${came}`,
    'Corrige el precio, o el caso si se copió mal.',
  ],
  versionsOverlap: ({ before, after, series, from }) => [
    `${before} y ${after} de ${series} rigen las dos desde el ${from}`,
    `Que ${before} termine el ${from}.`,
  ],
  versionsGap: ({ before, after, series, from, end }) => [
    `ninguna versión de ${series} rige del ${end} al ${from}`,
    `Que ${before} termine el ${from}, o que ${after} empiece el ${end}.`,
  ],
  notJson: ({ why }) => [
    `el texto no es JSON${placeIn(why)}`,
    'Revisa comas, comillas y llaves en ese lugar.',
  ],
}

/** A mistake as the console shows it to clerks. */
export function inSpanish({ path, code, figures }: Mistake): {
  readonly path: string
  readonly what: string
  readonly mend: string
} {
  const sentence = words[code] as (...figures: readonly unknown[]) => Words
  const [what, mend] = sentence(...figures)
  return { path, what, mend }
}

function oneOf(names: readonly string[]): string {
  return `Escribe una de estas: ${names.join(', ')}.`
}

/** “¿Quisiste decir …?” for a name that does not exist. */
function perhaps(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'Todavía no hay ninguno.'
  const near = nearestNames(name, known).map((each) => `“${each}”`)
  return `¿Quisiste decir ${new Intl.ListFormat('es-MX', { type: 'disjunction' }).format(near)}?`
}

/** What the parser says of the place, without its English. */
function placeIn(why: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(why) ?? []
  return line === undefined ? '' : ` (renglón ${line}, columna ${column})`
}
