import { didYouMean } from '../find-name.ts'

/** What is wrong, and how to mend it. */
export type Words = readonly [what: string, mend: string]

interface Shown {
  /** The value as JSON, shortened. */
  readonly value: string
  /** What belongs here, as the shape says it. */
  readonly about: string
}

interface Unknown {
  readonly name: string
  /** The names that there are. */
  readonly known: readonly string[]
}

/** The English sentences of all mistakes, each by its code; figures are what a sentence tells beside its words. */
export const mistakeWords = {
  notAnObject: ({ value, about }: Shown): Words => [`${value} is not an object`, about],
  notAnObjectBy: ({ value, about, keys }: Shown & { readonly keys: string }): Words => [
    `${value} is not an object by ${keys}`,
    about,
  ],
  notAList: ({ value, about }: Shown): Words => [`${value} is not a list`, about],
  listEmpty: ({ about }: Pick<Shown, 'about'>): Words => ['the list is empty', about],
  notAText: ({ value, about }: Shown): Words => [`${value} is not a text`, about],
  notAFlag: ({ value, about }: Shown): Words => [`${value} is not true or false`, about],
  notADate: ({ value }: Pick<Shown, 'value'>): Words => [
    `${value} is not a date`,
    'write a day of the calendar as "2026-02-01"',
  ],
  notADayOfYear: ({ value }: Pick<Shown, 'value'>): Words => [
    `${value} is not a day of the year`,
    'write month and day as "05-31"',
  ],
  notWhole: ({ value, about, least }: Shown & { readonly least: number }): Words => [
    `${value} is not a whole number from ${least} on`,
    about,
  ],
  notOneOf: ({ value, about, words }: Shown & { readonly words: readonly string[] }): Words => [
    `${value} is not one of ${words.join(', ')}`,
    about,
  ],
  misspelled: ({ value, name, known }: Unknown & Pick<Shown, 'value'>): Words => [
    `${value} is not one of ${known.join(', ')}`,
    didYouMean(name, known),
  ],
  notANumber: ({ value }: Pick<Shown, 'value'>): Words => [
    `${value} is not a number`,
    'write a decimal number such as "273.06532"',
  ],
  digitsLost: ({ value }: Pick<Shown, 'value'>): Words => [
    `${value} is not a number`,
    'write it as text, so that no digit is lost',
  ],
  commaInNumber: ({ value }: Pick<Shown, 'value'>): Words => [
    `${value} is not a number`,
    'write a point before the decimals and nothing between thousands',
  ],
  tooLittle: ({ value, about, least }: Shown & { readonly least: string | number }): Words => [
    `${value} is less than ${least}`,
    about,
  ],
  tooMuch: ({ value, about, most }: Shown & { readonly most: string | number }): Words => [
    `${value} is more than ${most}`,
    about,
  ],
  missing: ({ key, about }: { readonly key: string } & Pick<Shown, 'about'>): Words => [
    `"${key}" is missing`,
    about,
  ],
  keyUnknown: ({ name, known }: Unknown): Words => [`"${name}" is not known here`, didYouMean(name, known)],
  notAPrice: ({ value }: Pick<Shown, 'value'>): Words => [
    `${value} is not a price`,
    'write an object with a "model", or the name of one of "prices" as text',
  ],
  modelMissing: ({ models }: { readonly models: readonly string[] }): Words => [
    '"model" is missing',
    `say which: ${models.join(', ')}`,
  ],
  modelUnknown: ({ value, name, known }: Unknown & Pick<Shown, 'value'>): Words => [
    `there is no price model ${value}`,
    didYouMean(name, known),
  ],
  notAskedFor: ({ value, abouts }: Pick<Shown, 'value'> & { readonly abouts: readonly string[] }): Words => [
    `${value} is not what is asked for here`,
    abouts.join('; or: '),
  ],
  nestedTooDeep: ({ most }: { readonly most: number }): Words => [
    `the document is nested more than ${most} deep`,
    'share prices by name',
  ],

  volumeTwice: (): Words => ['both "m3" and "litres" say what was used', 'keep one of them'],
  litresNotWhole: ({ m3 }: { readonly m3: string }): Words => [
    `${m3} m³ are no whole litres`,
    'give three decimals at most',
  ],
  classNotNamed: ({ names }: { readonly names: readonly string[] }): Words => [
    `the tariff has ${names.length} classes, and the request names none`,
    `name one of ${names.join(', ')}`,
  ],

  stepTooFine: ({ step }: { readonly step: string }): Words => [
    `a step of ${step} leaves parts of a centavo`,
    'use "0.01" or a multiple of it',
  ],
  classNotPriced: ({ name }: { readonly name: string }): Words => [
    `the class "${name}" is not priced: it has no components`,
    'add one, or leave the class out',
  ],
  componentUnknown: ({ name, known }: Unknown): Words => [
    `there is no component "${name}" in "components"`,
    didYouMean(name, known),
  ],
  shareOfNothing: ({ code, name, known }: Unknown & { readonly code: string }): Words => [
    `the class has no component "${name}" of which "${code}" could be a share`,
    didYouMean(name, known),
  ],
  shareOfItself: ({ code }: { readonly code: string }): Words => [
    `"${code}" is a share of itself`,
    'price one of them by volume or by an amount',
  ],
  sharesOfEachOther: ({ code, other }: { readonly code: string; readonly other: string }): Words => [
    `"${code}" and "${other}" are shares of each other`,
    'price one of them by volume or by an amount',
  ],
  discountTwofold: (): Words => ['a discount has either a "rate" or an "amount"', 'state one of the two'],
  codeUnknown: ({ name, known }: Unknown): Words => [
    `no class has a component "${name}"`,
    didYouMean(name, known),
  ],
  classUnknown: ({ name, known }: Unknown): Words => [`there is no class "${name}"`, didYouMean(name, known)],
  officeClassUnknown: ({ name, known }: Unknown): Words => [
    `the office has the class "${name}", which is not priced`,
    didYouMean(name, known),
  ],
  tooManyPrices: ({ most }: { readonly most: number }): Words => [
    `the document has more than ${most} prices, shared ones counted each time`,
    'share components instead',
  ],
  priceUnknown: ({ name, known }: Unknown): Words => [
    `there is no price "${name}" in "prices"`,
    didYouMean(name, known),
  ],
  pricesTooDeep: ({ most }: { readonly most: number }): Words => [
    `prices refer to each other more than ${most} deep`,
    'write some of them out',
  ],
  priceInItself: ({ name }: { readonly name: string }): Words => [
    `the price "${name}" contains itself`,
    'let one of the prices in this circle stand on its own',
  ],
  indexUnknown: ({ name, known }: Unknown): Words => [
    `there is no index "${name}" in "indices"`,
    didYouMean(name, known),
  ],
  seasonUnknown: ({ name, known }: Unknown): Words => [
    `there is no season "${name}" in "seasons"`,
    didYouMean(name, known),
  ],
  choiceUnknown: ({ name, known }: Unknown): Words => [
    `there is no choice "${name}" in "choices"`,
    didYouMean(name, known),
  ],
  alternativeMissing: ({ name, choice }: { readonly name: string; readonly choice: string }): Words => [
    `the alternative "${name}" of "${choice}" is missing`,
    `add "${name}"`,
  ],
  alternativeUnknown: ({ name, choice, known }: Unknown & { readonly choice: string }): Words => [
    `"${choice}" has no alternative "${name}"`,
    didYouMean(name, known),
  ],
  defaultUnknown: ({ name, known }: Unknown): Words => [
    `"${name}" is none of its alternatives`,
    didYouMean(name, known),
  ],
  volumeNotWhole: (): Words => [
    'a table has rows for whole m³, but the document prices parts of them',
    'say how m³ are rounded: "volume": {"step": "1", "mode": "half-up"}',
  ],
  dwellingsNotWhole: (): Words => [
    'a table has rows for whole m³, but those of one dwelling are not whole',
    'let "dwellings" have "step": "1"',
  ],
  noClass: (): Words => ['the tariff has no class', 'add one'],
  endsTooSoon: (): Words => ['the tariff ends before it begins', 'give the day after its last day in force'],
  periodTwofold: (): Words => ['a period has either months or days', 'keep one of the two'],
  indexDayNoDate: ({ day }: { readonly day: string }): Words => [
    `"${day}" is not a date`,
    'name each value by its first day: "2026-02-01"',
  ],
  unused: ({ name }: { readonly name: string }): Words => [
    `nothing uses "${name}"`,
    'refer to it, or leave it out',
  ],

  unitsRoundedInVain: (): Words => ['"roundUnits" rounds nothing when prices are converted', 'leave it out'],
  perM3RoundedInVain: (): Words => ['"roundPerM3" needs "convert": "prices"', 'say so, or leave it out'],
  beyondTwice: (): Words => ['both "beyond" and "perExtra" say what more m³ cost', 'keep one of them'],
  rowNotWhole: ({ key }: { readonly key: string }): Words => [
    `"${key}" is not a whole number of m³`,
    'name each row by its m³: "41"',
  ],
  boundsCross: (): Words => [
    'at least more m³ are priced than at most',
    'let "atLeast" be no more than "atMost"',
  ],
  rangeOpen: (): Words => ['the range has no end, though others follow', 'say "upTo", its last m³'],
  rangeNotRising: ({ end, before }: { readonly end: string; readonly before: string }): Words => [
    `the range ends at ${end} m³, where the one before it ends at ${before} m³`,
    'put the ranges in rising order, each beginning where the one before it ends',
  ],
  rangeOverlaps: ({ from, before }: { readonly from: string; readonly before: string }): Words => [
    `the range begins at ${from} m³, inside of the one before it, which goes up to ${before} m³`,
    `begin it at ${before} m³, or end the one before it sooner`,
  ],
  rangeGap: ({ from, before }: { readonly from: string; readonly before: string }): Words => [
    `nothing is priced between ${before} and ${from} m³`,
    'extend one of the two ranges, or add the one that is missing',
  ],

  moreCostsLess: (of: {
    readonly m3: string
    readonly cost: string
    readonly less: string
    readonly lessCost: string
  }): Words => [
    `${of.m3} m³ cost ${of.cost}, less than ${of.less} m³ with ${of.lessCost}`,
    'mend the price, or state the doubt and let "monotone" be "expected" or "off"',
  ],
  caseRefused: ({
    refused,
    what,
    mend,
  }: {
    readonly refused: string
    readonly what: string
    readonly mend: string
  }): Words => [`the case is refused: ${what} (${refused})`, mend],
  caseNotRefused: ({ came }: { readonly came: string }): Words => [
    `expected a refusal, came to ${came}`,
    'mend the case or the tariff',
  ],
  caseDiffers: ({ wanted, came }: { readonly wanted: string; readonly came: string }): Words => [
    `expected ${wanted}, came to ${came}`,
    'mend the price, or the case if it was copied wrongly',
  ],
  versionsOverlap: (of: {
    readonly before: string
    readonly after: string
    readonly series: string
    readonly from: string
  }): Words => [
    `${of.before} and ${of.after} of ${of.series} are both in force from ${of.from} on`,
    `let ${of.before} end on ${of.from}`,
  ],
  versionsGap: (of: {
    readonly before: string
    readonly after: string
    readonly series: string
    readonly from: string
    readonly end: string
  }): Words => [
    `no version of ${of.series} is in force from ${of.end} to ${of.from}`,
    `let ${of.before} end on ${of.from}, or ${of.after} begin on ${of.end}`,
  ],
  notJson: ({ why }: { readonly why: string }): Words => [
    `no JSON: ${why}`,
    'mend it where the message points to',
  ],
}
