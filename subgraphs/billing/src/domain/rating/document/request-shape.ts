import { list, map, number, object, type Shape, text } from './shape.ts'

/** A hundred years: a longer period is a slip of the pen, and its end may be no day of the calendar. */
const mostDays = 36_600

/** What is asked of a tariff, as JSON lines and golden cases write it. */
export const requestShape = object(
  'What a contract used, and when.',
  [],
  {
    office: text(
      'Name of the office; case and accents do not matter. Left out, nobody asks whether the office has the class.',
    ),
    usageClass: text(
      'Name of the class; case and accents do not matter. May be left out where there is only one.',
    ),
    litres: { kind: 'whole', least: 0, about: 'What was used in the period, in litres; 0 when left out.' },
    m3: number('The same in m³, instead of litres.', '0'),
    units: { kind: 'whole', least: 1, about: 'Dwellings behind the meter; 1 when left out.' },
    date: {
      kind: 'date',
      about: 'The day whose prices hold for all of the period; the tariff’s first day when left out.',
    },
    periodDays: {
      kind: 'whole',
      least: 1,
      most: mostDays,
      about: 'Days of the period, from "date" on; one whole period of the tariff when left out.',
    },
    periodFrom: {
      kind: 'date',
      about:
        'First day of the period, instead of "date": what changes inside of the period divides it by days.',
    },
    periodTo: { kind: 'date', about: 'The day after the last of the period.' },
    servedFrom: { kind: 'date', about: 'First day of service, for a contract opened inside of the period.' },
    servedTo: {
      kind: 'date',
      about: 'The day after the last of service, for a contract closed inside of it.',
    },
    overdueMonths: {
      kind: 'whole',
      least: 0,
      about: 'Months that the bill is overdue, for the surcharge; 0 when left out.',
    },
    paid: number(
      'What was paid of the bill before, in pesos, of its IVA first: the surcharge is taken of what is left; 0 when left out.',
      '0',
    ),
    components: list(
      'Codes of the components that are charged; all of the class when left out.',
      text('Code of a component: "water".'),
    ),
    discounts: list('Codes of the discounts to which the contract is entitled.', text('Code of a discount.')),
    choices: map(
      'Alternatives to the defaults of the tariff’s choices.',
      'name of a choice',
      text('An alternative.'),
    ),
    traits: map('Traits by which the tariff prices ("by-trait").', 'name of a trait', text('Its value.')),
    given: map(
      'Amounts that the tariff takes from the request ("given").',
      'name that the price asks for',
      text('An amount such as "512.37".'),
    ),
  } satisfies Record<string, Shape>,
  { office: 'QUERÉTARO', usageClass: 'DOMÉSTICA MEDIO', litres: 18000, date: '2026-02-01' },
)
