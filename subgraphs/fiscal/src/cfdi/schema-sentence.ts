/** What a schema said against a document, in words that help. */
export interface SchemaSentence {
  readonly what: string
  readonly mend: string
}

/** Turns libxml2's English about elements and attributes into es-MX; what is not known stays as it is. */
export function schemaSentence(message: string): SchemaSentence {
  const [, element = '', attribute] =
    /^Element '(?:\{[^}]*\})?([^']+)'(?:, attribute '(?:\{[^}]*\})?([^']+)')?/.exec(message) ?? []
  const place = attribute === undefined ? `El elemento ${element}` : `El atributo ${attribute} de ${element}`
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(message)
    if (found !== null && element !== '') return say(place, found.slice(1))
  }
  return { what: `El esquema del SAT dice: ${message}`, mend: 'Compare el elemento con la guía de llenado.' }
}

type Say = (place: string, found: readonly string[]) => SchemaSentence

const sentences: readonly (readonly [RegExp, Say])[] = [
  [
    /The attribute '([^']+)' is required but missing/,
    (place, [name]) => ({
      what: `Al ${place.slice(3)} le falta el atributo ${name}.`,
      mend: `Agregue ${name}.`,
    }),
  ],
  [
    /The attribute '([^']+)' is not allowed/,
    (place) => ({
      what: `${place} no existe en el esquema.`,
      mend: 'Quítelo, o revise mayúsculas y acentos.',
    }),
  ],
  [
    /\[facet 'enumeration'\] The value '([^']*)' is not an element of the set/,
    (place, [value]) => ({
      what: `${place} dice “${value}”, que no está en su catálogo.`,
      mend: 'Use una clave vigente del catálogo del SAT.',
    }),
  ],
  [
    /\[facet 'pattern'\] The value '([^']*)' is not accepted by the pattern '([^']*)'/,
    (place, [value, pattern]) => ({
      what: `${place} dice “${value}” y no tiene la forma que pide el esquema.`,
      mend: `Debe cumplir el patrón ${pattern}.`,
    }),
  ],
  [
    /\[facet '(minLength|maxLength|length)'\] The value(?: '([^']*)')? has a length of '(\d+)'; this (?:underruns|exceeds|differs from) the allowed[^']*'(\d+)'/,
    (place, [, , length, allowed]) => ({
      what: `${place} tiene ${length} caracteres.`,
      mend: `El esquema pide ${allowed}.`,
    }),
  ],
  [
    /\[facet '(?:minInclusive|maxInclusive)'\] The value '([^']*)' is (?:less|greater) than the \w+ value allowed \('([^']*)'\)/,
    (place, [value, bound]) => ({
      what: `${place} dice ${value}, fuera del límite ${bound}.`,
      mend: 'Revise el importe.',
    }),
  ],
  [
    /\[facet 'fractionDigits'\] The value '([^']*)' has more fractional digits than are allowed \('(\d+)'\)/,
    (place, [value, digits]) => ({
      what: `${place} dice ${value}, con más de ${digits} decimales.`,
      mend: `Redondéelo a ${digits} decimales.`,
    }),
  ],
  [
    /does not match the fixed value constraint '([^']*)'/,
    (place, [value]) => ({ what: `${place} debe ser ${value}.`, mend: `Ponga ${value}.` }),
  ],
  [
    /is not a valid value of the (?:atomic|local atomic) type(?: '([^']*)')?/,
    (place) => ({
      what: `${place} no tiene un valor que el esquema acepte.`,
      mend: 'Revise que sea un número, una fecha o una clave bien escrita.',
    }),
  ],
  [
    /Missing child element\(s\)\. Expected is (?:one of )?\( ([^)]*) \)/,
    (place, [expected]) => ({
      what: `${place} está incompleto: falta ${short(expected)}.`,
      mend: `Agregue ${short(expected)}.`,
    }),
  ],
  [
    /This element is not expected\.(?: Expected is (?:one of )?\( ([^)]*) \))?/,
    (place, [expected]) => ({
      what: `${place} no va en ese lugar.`,
      mend:
        expected === undefined
          ? 'Quítelo.'
          : `Ahí va ${short(expected)}: revise el orden y el espacio de nombres.`,
    }),
  ],
  [
    /No matching global (?:element )?declaration available/,
    (place) => ({
      what: `${place} no está en los esquemas que se dieron.`,
      mend: 'Revise el espacio de nombres, o agregue su esquema a la carpeta.',
    }),
  ],
]

function short(expected = ''): string {
  return expected.replace(/\{[^}]*\}/g, '')
}
