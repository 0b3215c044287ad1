import { priceModels } from '../prices/models.ts'
import { requestShape } from './request-shape.ts'
import {
  type Definitions,
  flag,
  list,
  map,
  number,
  type ObjectShape,
  object,
  ref,
  type Shape,
  text,
  word,
} from './shape.ts'

/** The ways of rounding, by their names in documents. */
const roundingModes = ['half-up', 'half-down', 'half-even', 'up', 'down'] as const

const step = number('The amount is rounded to a whole multiple of this: "0.01" is centavos.', '0.00000001')
const mode = word(
  '"half-up" when left out; "half-down" lets the exact half fall; "up" and "down" go from and to zero.',
  roundingModes,
)

const texts: Shape = {
  kind: 'either',
  about: 'A text or a list of texts.',
  of: [text('A text.'), list('Texts.', text('A text.'))],
}

const rate: Shape = {
  kind: 'either',
  about: 'A rate as a fraction ("0.16"), or one for each alternative of a choice.',
  of: [
    number('A rate as a fraction: sixteen percent are "0.16".', '0', '1'),
    object('A rate for each reading of a rule that its source leaves open.', ['choice', 'alternatives'], {
      choice: text('Name of one of "choices".'),
      alternatives: map(
        'The rate by each reading.',
        'name of the alternative',
        number('A rate as a fraction: sixteen percent are "0.16".', '0', '1'),
      ),
    }),
  ],
}

const component = object(
  'One charge of the bill.',
  ['price'],
  {
    label: text('What the bill calls it: "Agua potable". The code when left out.'),
    price: ref('price', 'How it is priced.'),
    vat: ref('rate', 'Its rate of IVA; when left out that of the class, of the document, or none.'),
    perDwelling: flag(
      'Whether m³ are divided by the dwellings and the price multiplied with them; when left out, yes if the document has "dwellings".',
    ),
    rounding: ref('rounding', 'Rounding of this line, when it is another than that of the document.'),
  },
  { label: 'Alcantarillado', price: { model: 'percentage', of: 'water', rate: '0.10' }, vat: '0.16' },
)

const usageClass = object(
  'A class of users and what it is charged.',
  ['components'],
  {
    label: text('What people call it, when it is not its name.'),
    vat: ref('rate', 'Rate of IVA of its components that state none.'),
    components: map(
      'Its charges in the order of the bill. Codes are free; "water", "sewer" and "treatment" are the usual ones.',
      'code',
      {
        kind: 'either',
        about: 'A component, or the name of one of the document’s "components" as text.',
        of: [ref('component', 'A component.'), text('Name of one of the document’s "components".')],
      },
    ),
  },
  { components: { water: { price: 'DOMÉSTICO', vat: 0 }, sewer: 'sewer' } },
)

const discount = object(
  'A social discount, for contracts whose request names it.',
  ['of'],
  {
    label: text('What the bill calls it.'),
    rate: number('What is taken off, as a fraction: half is "0.50".', '0', '1'),
    amount: number('Or a fixed amount that is taken off, at most what the components cost.', '0'),
    of: list('Codes of the components from which it is taken.', text('Code of a component.'), 1),
    upTo: number('Only the first m³ (of each dwelling) are reduced, up to this many.', '0'),
    above: word('When more is used: "keep" (when left out) the discount on the first m³, or "lose" it.', [
      'keep',
      'lose',
    ]),
    classes: list('Classes that may have it; all when left out.', text('Name of a class.'), 1),
  },
  { label: 'Adulto mayor', rate: '0.50', of: ['water'], upTo: 20, above: 'keep' },
)

const minimum = object(
  'A least amount for several components together; what lacks is a line of its own, "minimum".',
  ['amount'],
  {
    label: text('What the bill calls it.'),
    amount: number('The least amount, before IVA.', '0'),
    of: list('Codes of the components that count; all when left out.', text('Code of a component.'), 1),
    classes: list('Classes for which it holds; all when left out.', text('Name of a class.'), 1),
    vat: ref('rate', 'IVA of the line; none when left out.'),
    perDwelling: flag('Whether it is multiplied with the dwellings; no when left out.'),
  },
  { amount: '60.00', of: ['water', 'sewer'] },
)

const overdue = object(
  'Interest on a bill that is overdue, for requests with "overdueMonths".',
  ['rate'],
  {
    label: text('What the bill calls it.'),
    rate: number('For each month, as a fraction: 1.47 % is "0.0147".', '0', '1'),
    fromMonth: {
      kind: 'whole',
      least: 1,
      about: 'The first overdue month that counts; 1 when left out. With 2, two months overdue pay one.',
    },
    of: list('Codes of the components that count; all when left out.', text('Code of a component.'), 1),
    withVat: flag('Whether it is taken of the amounts with their IVA; no when left out.'),
    compound: flag('Whether months pay interest on interest; no when left out.'),
    vat: ref('rate', 'IVA of the surcharge; none when left out.'),
  },
  { rate: '0.0147', fromMonth: 2 },
)

const amount = number('An amount.')

const golden = object(
  'A published case: it travels with the tariff and has to come out before the tariff can be published.',
  ['input', 'expected'],
  {
    title: text('What it is.'),
    source: text('Where it is published.'),
    input: requestShape,
    expected: object('What has to come out; what is left out is not compared.', [], {
      subtotal: amount,
      vat: amount,
      total: amount,
      lines: map('Amounts of lines before IVA.', 'code of the line', amount),
      refused: text('Name of the refusal, where nothing is priced.'),
    }),
    tolerance: number('By how much an amount may differ; not at all when left out.', '0'),
  },
  { title: '10 m³', input: { usageClass: 'HABITACIONAL', m3: 10 }, expected: { lines: { water: '154.01' } } },
)

/** A whole tariff document. */
export const tariffShape: ObjectShape = object(
  'A tariff: one version, in force from a day on.',
  ['code', 'effectiveFrom', 'classes'],
  {
    $schema: text('Where the JSON Schema lies, for editors.'),
    code: text('Its name, unique among all versions: "CEAQ-2026-02".'),
    title: text('What people call it.'),
    utility: text('Whose tariff it is.'),
    source: { ...texts, about: 'Where the figures were published.' },
    notes: { ...texts, about: 'Whatever else people should know.' },
    series: text('Versions of one series follow each other in time without gap or overlap: "CEAQ".'),
    currency: text('ISO 4217 code; "MXN" when left out.'),
    effectiveFrom: { kind: 'date', about: 'First day in force.' },
    effectiveTo: {
      kind: 'nullable',
      about: 'The day after the last in force; null or left out while no end is known.',
      of: { kind: 'date', about: 'The day after the last in force.' },
    },
    period: object(
      'The period for which the prices are meant: {"months":1} when left out, {"months":2} for bimonthly ones.',
      [],
      {
        months: {
          kind: 'whole',
          least: 1,
          most: 1_200,
          about: 'Months; 28 to 31 days for each are a whole period, else a month has 30 days.',
        },
        days: { kind: 'whole', least: 1, most: 36_600, about: 'Or days, exactly.' },
      },
    ),
    proration: object(
      'What happens when a period is longer or shorter than that, or a contract is open for a part of it.',
      [],
      {
        fixed: word('Fixed charges: "none" (when left out) charges them whole, "days" by the days.', [
          'none',
          'days',
        ]),
        thresholds: word(
          'Bounds of ranges, included m³ and rows of tables: "none" (when left out) or "days".',
          ['none', 'days'],
        ),
      },
    ),
    volume: object('Which m³ are priced. Left out: exact litres.', [], {
      step: number('"1" prices whole m³, "0.001" exact litres.', '0.001'),
      mode,
    }),
    dwellings: object(
      'Several dwellings behind one meter: m³ are divided by them, and the price multiplied. Left out: several dwellings are refused.',
      [],
      { step: number('The m³ of one dwelling are rounded to this: "1".', '0.001'), mode },
    ),
    vat: ref('rate', 'Rate of IVA of all components that state none; none when left out.'),
    rounding: object('How amounts are rounded; each to centavos, half up, when left out.', [], {
      line: ref('rounding', 'Each line, before IVA; the step is "0.01" or a multiple of it.'),
      vat: object('IVA.', [], {
        step,
        mode,
        per: word(
          '"line" (when left out): of each line. "total": of the sum of all lines of the same rate.',
          ['line', 'total'],
        ),
      }),
      total: ref(
        'rounding',
        'The total with IVA, for example to whole pesos: the difference is a line "rounding".',
      ),
    }),
    indices: map('Indices in which prices may be written: UMA, minimum wages.', 'name of the index', {
      kind: 'map',
      keys: 'first day of a value',
      about: 'The value from each day on: {"2026-02-01":"117.31"}.',
      of: number('The value in money.', '0'),
    }),
    seasons: map('Parts of the year, for "times" and "by-season".', 'name of the season', {
      kind: 'object',
      about: 'First and last day, both included; it may go over the end of the year.',
      needs: ['from', 'to'],
      fields: {
        from: { kind: 'dayOfYear', about: 'First day, as "05-01".' },
        to: { kind: 'dayOfYear', about: 'Last day, as "09-30".' },
      },
    }),
    choices: map(
      'Rules that the source leaves open, with the readings that are possible.',
      'name of the choice',
      {
        kind: 'object',
        about: 'What is open and which reading holds.',
        needs: ['default', 'alternatives'],
        fields: {
          about: text('What is open.'),
          default: text('Name of the alternative that holds.'),
          alternatives: map(
            'What each alternative means, in words.',
            'name of the alternative',
            text('In words.'),
          ),
        },
      },
    ),
    doubts: list(
      'What is doubtful in the document.',
      object('A doubt.', ['about', 'text'], {
        about: text('Where, as a path in the document: "/classes/COMERCIAL".'),
        text: text('What is doubtful, and why.'),
        choice: text('The choice that settles it, if there is one.'),
      }),
    ),
    prices: map(
      'Prices that several components share by name.',
      'name of the price',
      ref('price', 'A price.'),
    ),
    components: map(
      'Components that several classes share by name.',
      'name of the component',
      ref('component', 'A component.'),
    ),
    classes: map('The classes of users, named as published.', 'name of the class', usageClass),
    offices: map(
      'The classes that each office has. Left out: any office has every class. Prices of one class are the same in all offices, unless they are "by-trait" of "office".',
      'name of the office',
      list('Names of classes.', text('Name of a class.')),
    ),
    discounts: map('Social discounts.', 'code of the discount', discount),
    minimums: list('Minimum charges over several components.', minimum),
    overdue,
    minimumCollectable: number('A total below this is not collected, but carried to the next bill.', '0'),
    monotone: word(
      'Whether more m³ must never cost less: "required" makes it a mistake, "expected" (when left out) a warning, "off" nothing.',
      ['required', 'expected', 'off'],
    ),
    golden: list('Published cases that have to come out.', golden),
  },
)

/** Everything that a document may refer to by name. */
export const definitions: Definitions = {
  shapes: {
    rate,
    component,
    rounding: object('A way of rounding.', [], { step, mode }, { step: '0.01', mode: 'half-up' }),
  },
  models: Object.fromEntries(
    priceModels.map(({ name, shape }) => [
      name,
      { ...shape, fields: { model: word('Which model it is.', [name]), ...shape.fields } },
    ]),
  ),
}
